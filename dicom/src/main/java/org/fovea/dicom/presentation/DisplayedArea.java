package org.fovea.dicom.presentation;

import java.util.List;
import org.fovea.dicom.attribute.InstanceReference;
import org.fovea.dicom.geometry.ImagePoint;

/**
 * What part of images was seen (PS3.3 C.10.4).
 *
 * @param images those it is for; empty where it is for all of the state's
 * @param topLeft centre of the first pixel seen, before any rotation and flip
 * @param bottomRight centre of the last pixel seen
 * @param magnification display pixels for each image pixel; 0 unless the mode is {@link Mode#MAGNIFY}
 */
public record DisplayedArea(
        List<InstanceReference> images, ImagePoint topLeft, ImagePoint bottomRight, Mode mode, double magnification) {

    /** Presentation Size Mode (0070,0100). */
    public enum Mode {
        SCALE_TO_FIT,
        TRUE_SIZE,
        MAGNIFY
    }

    public DisplayedArea {
        images = List.copyOf(images);
    }

    /** @param frameNumber counted from 1 */
    public boolean isFor(String sopInstanceUid, int frameNumber) {
        return StoredPresentation.covers(images, sopInstanceUid, frameNumber);
    }
}
