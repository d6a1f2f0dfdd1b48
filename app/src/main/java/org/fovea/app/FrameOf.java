package org.fovea.app;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.SeriesOrder;

/**
 * A frame that has not been read yet.
 *
 * @param frameNumber counted from 1
 */
public record FrameOf(Instance instance, int frameNumber) {

    public FrameKey key() {
        return new FrameKey(instance.sopInstanceUid(), frameNumber);
    }

    /** Every frame of a series in reading order; objects without an image are passed by. */
    public static List<FrameOf> series(Collection<Instance> instances) {
        return SeriesOrder.sorted(instances).stream()
                .flatMap(instance ->
                        IntStream.rangeClosed(1, instance.frames()).mapToObj(number -> new FrameOf(instance, number)))
                .toList();
    }
}
