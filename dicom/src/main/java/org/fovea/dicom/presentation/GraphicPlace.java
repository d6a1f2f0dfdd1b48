package org.fovea.dicom.presentation;

import org.fovea.dicom.geometry.ImagePoint;

/** Where something is drawn (PS3.3 C.10.5.1.1). */
public sealed interface GraphicPlace {

    /** Moves with the image. */
    record OnImage(ImagePoint point) implements GraphicPlace {}

    /**
     * Stays where it is in the displayed area.
     *
     * @param across 0 at the left edge, 1 at the right one
     * @param down 0 at the upper edge, 1 at the lower one
     */
    record OnDisplay(double across, double down) implements GraphicPlace {}
}
