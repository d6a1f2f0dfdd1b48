package org.fovea.viewer.measure;

import java.util.List;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.geometry.PixelSpacing;
import org.fovea.viewer.annotation.Segment;
import org.jspecify.annotations.Nullable;

/**
 * The scale at one place of an image.
 *
 * @param spacing null where the place is uncalibrated: lengths are then in pixels
 * @param aspect height of a pixel over its width
 */
public record Scale(@Nullable PixelSpacing spacing, double aspect) {

    public Basis basis() {
        return Basis.of(spacing);
    }

    /** {@code mm}, or {@code px} where uncalibrated. */
    public String lengthUnit() {
        return spacing == null ? "px" : "mm";
    }

    public String areaUnit() {
        return lengthUnit() + "\u00b2";
    }

    /** In {@link #lengthUnit}; an uncalibrated one in widths of a pixel. */
    public double length(ImagePoint from, ImagePoint to) {
        return Math.hypot(x(to) - x(from), y(to) - y(from));
    }

    public double length(Segment line) {
        return length(line.from(), line.to());
    }

    /** Area of so many pixels, in {@link #areaUnit}; an uncalibrated one counts pixels. */
    public double area(double pixels) {
        return spacing == null ? pixels : pixels * spacing.rowMm() * spacing.columnMm();
    }

    /** Degrees between two directions, 0 to 180. */
    double degrees(ImagePoint from, ImagePoint to, ImagePoint otherFrom, ImagePoint otherTo) {
        double ax = x(to) - x(from);
        double ay = y(to) - y(from);
        double bx = x(otherTo) - x(otherFrom);
        double by = y(otherTo) - y(otherFrom);
        return Math.toDegrees(Math.abs(Math.atan2(ax * by - ay * bx, ax * bx + ay * by)));
    }

    /** Area of an outline by its corners, in pixels (the shoelace formula). */
    static double pixels(List<ImagePoint> outline) {
        double twice = 0;
        for (int i = 0; i < outline.size(); i++) {
            ImagePoint a = outline.get(i);
            ImagePoint b = outline.get((i + 1) % outline.size());
            twice += a.column() * b.row() - b.column() * a.row();
        }
        return Math.abs(twice) / 2;
    }

    private double x(ImagePoint point) {
        return spacing == null ? point.column() : point.column() * spacing.columnMm();
    }

    private double y(ImagePoint point) {
        return spacing == null ? point.row() * aspect : point.row() * spacing.rowMm();
    }
}
