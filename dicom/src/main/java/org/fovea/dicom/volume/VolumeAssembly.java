package org.fovea.dicom.volume;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.LoadedFrame;

/** Builds a volume of frames that are decoded already. */
public final class VolumeAssembly {

    private VolumeAssembly() {}

    /**
     * Fails as {@link VolumePlan#of} does.
     *
     * @param frames in any order, each of them once
     * @throws OutOfMemoryError where the system has no such block; asks no ledger, since the frames are in memory already
     */
    public static Outcome<Volume> of(Collection<LoadedFrame> frames) {
        return VolumePlan.of(frames.stream().map(SliceFacts::of).toList()).then(plan -> fill(plan, frames));
    }

    private static Outcome<Volume> fill(VolumePlan plan, Collection<LoadedFrame> frames) {
        Map<FrameKey, LoadedFrame> byKey = new HashMap<>();
        frames.forEach(frame -> byKey.put(frame.key(), frame));
        Volume volume = plan.allocate();
        List<SliceFacts> slices = plan.slices();
        for (int slice = 0; slice < slices.size(); slice++) {
            LoadedFrame frame = byKey.get(slices.get(slice).key());
            short[] samples = frame == null ? null : plan.samples(frame.pixels(), slice);
            if (samples == null) {
                throw new IllegalStateException("a frame that was planned is gone");
            }
            volume.put(slice, samples);
        }
        return Outcome.success(volume);
    }
}
