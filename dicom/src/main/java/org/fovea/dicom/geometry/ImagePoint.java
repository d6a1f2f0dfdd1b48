package org.fovea.dicom.geometry;

/** A place in an image, in pixels; (0, 0) is the centre of the first pixel, columns grow to the right, rows downwards. */
public record ImagePoint(double column, double row) {

    public ImagePoint {
        if (!Double.isFinite(column) || !Double.isFinite(row)) {
            throw new IllegalArgumentException("image coordinates must be finite: " + column + ", " + row);
        }
    }
}
