package org.fovea.dicom.volume;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.pixel.Frame;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.StackImage;
import org.jspecify.annotations.Nullable;

/** Fills a volume slice by slice, from the middle outwards; a few chains of tasks take the next slice each. */
final class SliceQueue {

    private final Volume volume;
    private final VolumePlan plan;
    private final SliceReader reader;
    private final Progress progress;
    private final Map<FrameKey, Path> files = new HashMap<>();
    private final Map<Path, Long> framesOf;
    private final Map<Path, Outcome<SliceReader.SliceFile>> open = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger chains = new AtomicInteger();
    private final AtomicReference<@Nullable Problem> failure = new AtomicReference<>();
    private final CompletableFuture<Outcome<Volume>> finished = new CompletableFuture<>();
    private final Volume.Hold hold;

    SliceQueue(Volume volume, VolumePlan plan, SliceReader reader, Collection<StackImage> images, Progress progress) {
        this.volume = volume;
        this.plan = plan;
        this.reader = reader;
        this.progress = progress;
        this.hold = Objects.requireNonNull(volume.hold());
        images.forEach(image -> files.put(image.key(), image.instance().file()));
        this.framesOf = images.stream()
                .collect(Collectors.groupingBy(image -> image.instance().file(), Collectors.counting()));
    }

    VolumeLoading run(Executor executor, int parallel) {
        int wanted = Math.clamp(parallel, 1, plan.slices().size());
        chains.set(wanted);
        for (int i = 0; i < wanted; i++) {
            again(executor);
        }
        return new VolumeLoading(volume, finished);
    }

    /** The middle one, then those beside it, and so on to both ends. */
    static int outwards(int turn, int slices) {
        int middle = slices / 2;
        int step = (turn + 1) / 2;
        return turn % 2 == 1 ? middle - step : middle + step;
    }

    private void again(Executor executor) {
        try {
            executor.execute(() -> {
                if (step()) {
                    again(executor);
                } else {
                    end();
                }
            });
        } catch (RejectedExecutionException closing) {
            fail(Problem.of(VolumeProblem.STOPPED));
            end();
        }
    }

    /** False when there is nothing more to do. */
    private boolean step() {
        int slices = plan.slices().size();
        int turn = next.getAndIncrement();
        if (turn >= slices) {
            return false;
        }
        if (progress.cancelled() || volume.closed()) {
            fail(Problem.of(VolumeProblem.STOPPED));
            return false;
        }
        try {
            load(outwards(turn, slices));
        } catch (RuntimeException | Error fault) {
            finished.completeExceptionally(fault);
            throw fault;
        }
        progress.update(volume.loadedSlices(), slices);
        return true;
    }

    private void load(int slice) {
        FrameKey key = plan.slices().get(slice).key();
        Path file = Objects.requireNonNull(files.get(key), "an image that the plan does not name");
        // Frames of one file share its header; of a file with one frame it would only be kept for nothing.
        Outcome<SliceReader.SliceFile> opened =
                framesOf.getOrDefault(file, 1L) > 1 ? open.computeIfAbsent(file, reader::open) : reader.open(file);
        switch (opened.then(some -> straight(some, slice))) {
            case Outcome.Success<Boolean>(Boolean there) -> {
                if (there) {
                    volume.arrived(slice);
                } else {
                    decode(opened, key, slice);
                }
            }
            case Outcome.Failure<Boolean>(Problem problem) -> fail(problem);
        }
    }

    /** Only where the volume's samples are the stored ones. */
    private Outcome<Boolean> straight(SliceReader.SliceFile file, int slice) {
        return plan.meaning().rounding() == 0
                ? file.into(plan.slices().get(slice), volume.place(slice))
                : Outcome.success(false);
    }

    private void decode(Outcome<SliceReader.SliceFile> opened, FrameKey key, int slice) {
        switch (opened.then(some -> some.frame(key.frameNumber()))) {
            case Outcome.Success<Frame>(Frame frame) -> {
                short[] samples = plan.samples(frame, slice);
                if (samples == null) {
                    fail(Problem.of(
                            VolumeProblem.CHANGED,
                            String.valueOf(
                                    Objects.requireNonNull(files.get(key)).getFileName())));
                } else {
                    volume.put(slice, samples);
                }
            }
            case Outcome.Failure<Frame>(Problem problem) -> fail(problem);
        }
    }

    private void fail(Problem problem) {
        failure.compareAndSet(null, problem);
    }

    /** The last chain to end says what came of it. */
    private void end() {
        if (chains.decrementAndGet() > 0) {
            return;
        }
        hold.close();
        Problem problem = failure.get();
        finished.complete(problem == null ? Outcome.success(volume) : Outcome.failure(problem));
    }
}
