package org.fovea.dicom.volume;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.memory.MemoryGrant;
import org.fovea.dicom.memory.MemoryLedger;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.StackImage;
import org.jspecify.annotations.Nullable;

/**
 * Loads volumes: looks at the headers, refuses what makes no volume or does not fit into the memory, and only then takes
 * the memory and fills it, the middle slice first. Thread-safe.
 */
public final class VolumeLoader {

    private final SliceReader reader;
    private final MemoryLedger memory;

    public VolumeLoader(SliceReader reader, MemoryLedger memory) {
        this.reader = reader;
        this.memory = memory;
    }

    /** The same, all headers read on the caller's thread. */
    public Outcome<VolumePlan> plan(Collection<StackImage> images, Progress progress) {
        return plan(images, Runnable::run, 1, progress);
    }

    /**
     * What the images would make, from their headers; for a series of single images that takes far less than a second.
     * The caller waits.
     *
     * @param images of one stack, in any order
     * @param executor reads the headers; the caller is none of its threads
     * @param parallel how many may be read at once
     */
    public Outcome<VolumePlan> plan(Collection<StackImage> images, Executor executor, int parallel, Progress progress) {
        Map<Path, List<FrameKey>> byFile = new LinkedHashMap<>();
        for (StackImage image : images) {
            byFile.computeIfAbsent(image.instance().file(), file -> new ArrayList<>())
                    .add(image.key());
        }
        return facts(List.copyOf(byFile.entrySet()), executor, parallel, progress)
                .then(VolumePlan::of);
    }

    private Outcome<List<SliceFacts>> facts(
            List<Map.Entry<Path, List<FrameKey>>> files, Executor executor, int parallel, Progress progress) {
        AtomicReferenceArray<@Nullable Outcome<List<SliceFacts>>> read = new AtomicReferenceArray<>(files.size());
        AtomicInteger next = new AtomicInteger();
        Runnable some = () -> {
            for (int i = next.getAndIncrement();
                    i < files.size() && !progress.cancelled();
                    i = next.getAndIncrement()) {
                read.set(i, reader.facts(files.get(i).getKey(), files.get(i).getValue(), progress));
            }
        };
        try {
            CompletableFuture.allOf(IntStream.range(0, Math.clamp(files.size(), 1, parallel))
                            .mapToObj(chain -> CompletableFuture.runAsync(some, executor))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } catch (RejectedExecutionException closing) {
            return Outcome.failure(Problem.of(VolumeProblem.STOPPED));
        }
        List<SliceFacts> all = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            switch (read.get(i)) {
                case null -> {
                    return Outcome.failure(Problem.of(VolumeProblem.STOPPED));
                }
                case Outcome.Success<List<SliceFacts>>(List<SliceFacts> facts) -> all.addAll(facts);
                case Outcome.Failure<List<SliceFacts>> failure -> {
                    return failure;
                }
            }
        }
        return Outcome.success(all);
    }

    /**
     * Takes the memory and begins to fill it.
     *
     * @param images those of the plan
     * @param executor decodes the slices; each slice is a task of its own, so that others get their turn. Has threads of
     *     its own: it never runs a task within {@code execute}
     * @param parallel how many slices may be decoded at once
     * @param progress in slices; asked before each slice whether to stop
     * @return the volume that is being filled, or why there is no memory for it
     */
    public Outcome<VolumeLoading> start(
            VolumePlan plan, Collection<StackImage> images, Executor executor, int parallel, Progress progress) {
        Reservation reservation = new Reservation();
        return memory.grant(plan.bytes(), reservation)
                .then(grant -> allocate(plan, grant))
                .map(volume -> {
                    SliceQueue queue = new SliceQueue(volume, plan, reader, images, progress);
                    reservation.takenBy(volume);
                    return queue.run(executor, parallel);
                });
    }

    private static Outcome<Volume> allocate(VolumePlan plan, MemoryGrant grant) {
        try {
            Volume volume = plan.allocate();
            volume.granted(grant);
            return Outcome.success(volume);
        } catch (OutOfMemoryError none) {
            grant.close();
            return Outcome.failure(MemoryLedger.refused(plan.bytes(), 0));
        }
    }
}
