package org.fovea.viewer.render;

import org.fovea.dicom.geometry.ImagePoint;

/**
 * Affine map between device pixels and image pixels.
 *
 * <p>Device coordinates are continuous: (0, 0) is the viewport's upper left corner and (0.5, 0.5) the centre of its first
 * pixel. Image coordinates are those of {@link ImagePoint}.
 */
public record PixelMapping(
        double columnOrigin, double columnPerX, double columnPerY, double rowOrigin, double rowPerX, double rowPerY) {

    public PixelMapping {
        double determinant = columnPerX * rowPerY - columnPerY * rowPerX;
        if (determinant == 0 || !Double.isFinite(determinant)) {
            throw new IllegalArgumentException("mapping cannot be inverted");
        }
    }

    public ImagePoint toImage(double x, double y) {
        return new ImagePoint(columnOrigin + columnPerX * x + columnPerY * y, rowOrigin + rowPerX * x + rowPerY * y);
    }

    public DevicePoint toDevice(ImagePoint point) {
        double determinant = columnPerX * rowPerY - columnPerY * rowPerX;
        double column = point.column() - columnOrigin;
        double row = point.row() - rowOrigin;
        return new DevicePoint(
                (rowPerY * column - columnPerY * row) / determinant,
                (columnPerX * row - rowPerX * column) / determinant);
    }

    /** Device pixels across one image column. */
    public double devicePixelsPerColumn() {
        return 1 / Math.hypot(columnPerX, columnPerY);
    }

    /** Device pixels down one image row. */
    public double devicePixelsPerRow() {
        return 1 / Math.hypot(rowPerX, rowPerY);
    }

    /** How many device pixels an image takes from left to right. */
    double acrossOf(ImageSize image) {
        double determinant = columnPerX * rowPerY - columnPerY * rowPerX;
        return Math.abs(rowPerY * image.columns() / determinant) + Math.abs(columnPerY * image.rows() / determinant);
    }

    /** The image moved to the right by so many device pixels. */
    PixelMapping shifted(double pixels) {
        return new PixelMapping(
                columnOrigin - columnPerX * pixels,
                columnPerX,
                columnPerY,
                rowOrigin - rowPerX * pixels,
                rowPerX,
                rowPerY);
    }

    /** The same map seen from coordinates that are {@code factor} times as fine: logical pixels to device pixels. */
    public PixelMapping scaled(double factor) {
        return new PixelMapping(
                columnOrigin, columnPerX * factor, columnPerY * factor, rowOrigin, rowPerX * factor, rowPerY * factor);
    }

    /** The map onto an image that holds every {@code factor}-th column and row of this one, averaged. */
    PixelMapping shrunk(double factor) {
        // Centre of the first averaged pixel lies (factor - 1) / 2 pixels inside.
        double shift = (factor - 1) / 2;
        return new PixelMapping(
                (columnOrigin - shift) / factor,
                columnPerX / factor,
                columnPerY / factor,
                (rowOrigin - shift) / factor,
                rowPerX / factor,
                rowPerY / factor);
    }
}
