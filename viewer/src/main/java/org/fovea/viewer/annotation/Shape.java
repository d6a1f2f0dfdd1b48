package org.fovea.viewer.annotation;

import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.geometry.PixelSpacing;

/** The geometry of an annotation, in image pixels of its frame. */
public sealed interface Shape {

    /** A measured line; handle 0 is {@code from}, handle 1 {@code to}. */
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

        @Override
        public Length withHandle(int handle, ImagePoint at) {
            return handle == 0 ? new Length(at, to) : new Length(from, at);
        }

        @Override
        public Length movedBy(double columns, double rows) {
            return new Length(shifted(from, columns, rows), shifted(to, columns, rows));
        }
    }

    /** An arrow that says something; handle 0 is {@code tip}, handle 1 {@code tail}. */
    record TextArrow(ImagePoint tip, ImagePoint tail, String text) implements Shape {

        @Override
        public TextArrow withHandle(int handle, ImagePoint at) {
            return handle == 0 ? new TextArrow(at, tail, text) : new TextArrow(tip, at, text);
        }

        @Override
        public TextArrow movedBy(double columns, double rows) {
            return new TextArrow(shifted(tip, columns, rows), shifted(tail, columns, rows), text);
        }
    }

    /** The same shape with one of its handles elsewhere. */
    Shape withHandle(int handle, ImagePoint at);

    /** The same shape elsewhere. */
    Shape movedBy(double columns, double rows);

    private static ImagePoint shifted(ImagePoint point, double columns, double rows) {
        return new ImagePoint(point.column() + columns, point.row() + rows);
    }
}
