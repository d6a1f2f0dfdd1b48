package org.fovea.dicom.presentation;

import java.util.List;
import org.fovea.dicom.attribute.InstanceReference;
import org.fovea.dicom.geometry.ImagePoint;

/**
 * What part of images was seen (PS3.3 C.10.4).
 *
 * @param images those it is for; empty where it is for all of the state's
 * @param topLeft centre of the stored pixel that comes to lie at the upper left when the image is turned and flipped
 * @param bottomRight centre of the one at the lower right; it can lie above or left of the other in the stored image
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

    /** Columns seen, in part or whole. */
    public double columns() {
        return Math.abs(bottomRight.column() - topLeft.column()) + 1;
    }

    /** Rows seen, in part or whole. */
    public double rows() {
        return Math.abs(bottomRight.row() - topLeft.row()) + 1;
    }

    public ImagePoint centre() {
        return new ImagePoint((topLeft.column() + bottomRight.column()) / 2, (topLeft.row() + bottomRight.row()) / 2);
    }
}
