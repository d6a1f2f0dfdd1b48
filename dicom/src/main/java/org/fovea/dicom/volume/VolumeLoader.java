package org.fovea.dicom.volume;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.memory.MemoryGrant;
import org.fovea.dicom.memory.MemoryLedger;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.StackImage;

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

    /**
     * What the images would make, from their headers. Reads on the caller's thread; for a series of single images that is
     * far less than a second.
     *
     * @param images of one stack, in any order
     */
    public Outcome<VolumePlan> plan(Collection<StackImage> images, Progress progress) {
        Map<Path, List<FrameKey>> byFile = new LinkedHashMap<>();
        for (StackImage image : images) {
            byFile.computeIfAbsent(image.instance().file(), file -> new ArrayList<>())
                    .add(image.key());
        }
        List<SliceFacts> facts = new ArrayList<>();
        for (Map.Entry<Path, List<FrameKey>> file : byFile.entrySet()) {
            if (progress.cancelled()) {
                return Outcome.failure(Problem.of(VolumeProblem.STOPPED));
            }
            switch (reader.facts(file.getKey(), file.getValue(), progress)) {
                case Outcome.Success<List<SliceFacts>>(List<SliceFacts> some) -> facts.addAll(some);
                case Outcome.Failure<List<SliceFacts>>(Problem problem) -> {
                    return Outcome.failure(problem);
                }
            }
        }
        return VolumePlan.of(facts);
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
