package org.fovea.viewer.annotation;

import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.geometry.PixelSpacing;

/** The geometry of an annotation, in image pixels of its frame. */
public sealed interface Shape {

    /** A measured line. */
    record Length(ImagePoint from, ImagePoint to) implements Shape {

        /** Length within the image plane, in mm of whatever the spacing is measured on. */
        public double millimetres(PixelSpacing spacing) {
            return Math.hypot(
                    (to.column() - from.column()) * spacing.columnMm(), (to.row() - from.row()) * spacing.rowMm());
        }

        /** Length in pixels, for images without a spacing. */
        public double pixels() {
            return Math.hypot(to.column() - from.column(), to.row() - from.row());
        }
    }

    /** An arrow that says something. */
    record TextArrow(ImagePoint tip, ImagePoint tail, String text) implements Shape {}
}
