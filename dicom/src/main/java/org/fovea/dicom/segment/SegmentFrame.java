package org.fovea.dicom.segment;

import java.util.List;
import org.fovea.dicom.attribute.InstanceReference;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.PlaneDistance;
import org.jspecify.annotations.Nullable;

/**
 * One frame of a segmentation.
 *
 * @param frameNumber counted from 1
 * @param segmentNumber of the segment it shows; {@link #EVERY_SEGMENT} in a label map
 * @param plane null where the object says too little
 * @param tile null where the image is no slide
 * @param sources what it was drawn on, as far as stated
 */
public record SegmentFrame(
        int frameNumber,
        int segmentNumber,
        @Nullable ImagePlane plane,
        @Nullable TilePlace tile,
        List<InstanceReference> sources) {

    public static final int EVERY_SEGMENT = -1;

    public SegmentFrame {
        sources = List.copyOf(sources);
    }

    public boolean mayShow(int segment) {
        return segmentNumber == segment || segmentNumber == EVERY_SEGMENT;
    }

    /** @param otherFrame counted from 1 */
    public boolean drawnOn(String sopInstanceUid, int otherFrame) {
        return sources.stream().anyMatch(source -> source.names(sopInstanceUid, otherFrame));
    }

    /** Whether it lies within a slice of the same frame of reference. */
    public boolean liesIn(ImagePlane slice, double halfSliceMm) {
        return plane != null && PlaneDistance.within(slice, plane, halfSliceMm);
    }
}
