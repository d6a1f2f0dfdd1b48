package org.fovea.app.reading;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fovea.app.Workstation;
import org.fovea.app.task.Lane;
import org.fovea.app.task.Task;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.study.StackImage;
import org.fovea.dicom.volume.Volume;
import org.fovea.dicom.volume.VolumeLoader;
import org.fovea.dicom.volume.VolumeLoading;
import org.fovea.dicom.volume.VolumeProblem;
import org.fovea.viewer.reformat.VoxelBlocks;
import org.fovea.viewer.viewport.FrameSlot;
import org.fovea.viewer.viewport.ImageStack;
import org.fovea.viewer.viewport.ReformatSource;

/** Loads volumes as tasks that the status line shows and the reader can stop. */
final class ReformatDesk {

    private final Workstation station;
    private final Background background;
    private final Executor ui;
    private final WindowWords words;

    ReformatDesk(Workstation station, Background background, Executor ui, WindowWords words) {
        this.station = station;
        this.background = background;
        this.ui = ui;
        this.words = words;
    }

    /** Hears how a volume comes, on the thread of the user interface. */
    interface Listener {

        /** The first slice is there; the volume is the listener's from now on, and it closes it. */
        void begun(ReformatSource source);

        /** More slices are there. */
        void arrived();

        /** All of them are. */
        void complete(VoxelBlocks blocks);

        /** It makes no volume, or not all of it can be had. */
        void failed(Problem problem);

        /** Stopped by the reader, or by a fault that the log has. */
        void stopped();
    }

    Task<Outcome<VoxelBlocks>> load(ImageStack images, Listener listener) {
        List<FrameSlot> slots = images.slots();
        Task<Outcome<VoxelBlocks>> task = station.tasks()
                .start(Lane.VOLUME, words.of("reformat.task"), progress -> load(slots, listener, progress));
        background.follow(
                task,
                outcome -> {
                    switch (outcome) {
                        case Outcome.Success<VoxelBlocks>(VoxelBlocks blocks) -> listener.complete(blocks);
                        case Outcome.Failure<VoxelBlocks>(Problem problem) -> listener.failed(problem);
                    }
                },
                listener::stopped,
                listener::stopped);
        return task;
    }

    private Outcome<VoxelBlocks> load(List<FrameSlot> slots, Listener listener, Progress progress) {
        List<StackImage> images = slots.stream()
                .map(slot -> new StackImage(slot.instance(), slot.frameNumber()))
                .toList();
        VolumeLoader loader = station.volumes();
        Executor decoding = station.tasks().lane(Lane.DECODE);
        int threads = Lane.DECODE.threads();
        return loader.plan(images, decoding, threads, progress)
                .then(plan -> loader.start(plan, images, decoding, threads, progress))
                .then(loading -> show(loading, slots.get(slots.size() / 2), listener));
    }

    private Outcome<VoxelBlocks> show(VolumeLoading loading, FrameSlot middle, Listener listener) {
        Volume volume = loading.volume();
        CompletableFuture<Boolean> first = new CompletableFuture<>();
        AtomicBoolean told = new AtomicBoolean();
        try (Volume.Hold _ = volume.observe(slice -> {
            first.complete(true);
            // Slices that arrive before the last news were taken are part of them.
            if (told.compareAndSet(false, true)) {
                ui.execute(() -> {
                    told.set(false);
                    listener.arrived();
                });
            }
        })) {
            if (volume.loadedSlices() == 0) {
                CompletableFuture.anyOf(first, loading.finished()).join();
            }
            ReformatSource source = ReformatSource.of(volume, middle.instance());
            ui.execute(() -> listener.begun(source));
            return loading.finished().join().then(ReformatDesk::blocks);
        }
    }

    private static Outcome<VoxelBlocks> blocks(Volume volume) {
        try (Volume.Hold hold = volume.hold()) {
            return hold == null
                    ? Outcome.failure(Problem.of(VolumeProblem.STOPPED))
                    : Outcome.success(VoxelBlocks.of(volume));
        }
    }
}
