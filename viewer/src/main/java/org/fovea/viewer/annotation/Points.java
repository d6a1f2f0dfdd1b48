package org.fovea.viewer.annotation;

import java.util.ArrayList;
import java.util.List;
import org.fovea.dicom.geometry.ImagePoint;

/** Lists of places, moved and replaced. */
final class Points {

    private Points() {}

    static ImagePoint moved(ImagePoint point, double columns, double rows) {
        return new ImagePoint(point.column() + columns, point.row() + rows);
    }

    static List<ImagePoint> moved(List<ImagePoint> points, double columns, double rows) {
        return points.stream().map(point -> moved(point, columns, rows)).toList();
    }

    static List<ImagePoint> with(List<ImagePoint> points, int index, ImagePoint at) {
        List<ImagePoint> changed = new ArrayList<>(points);
        changed.set(index, at);
        return List.copyOf(changed);
    }

    static List<ImagePoint> atLeast(int count, List<ImagePoint> points) {
        if (points.size() < count) {
            throw new IllegalArgumentException(points.size() + " points where " + count + " are needed");
        }
        return List.copyOf(points);
    }

    /** The corners of a box, round about. */
    static List<ImagePoint> corners(ImagePoint corner, ImagePoint opposite) {
        return List.of(
                corner,
                new ImagePoint(opposite.column(), corner.row()),
                opposite,
                new ImagePoint(corner.column(), opposite.row()));
    }

    /** Corner and opposite of the box with one of its corners elsewhere; the corner across stays. */
    static List<ImagePoint> boxWithCorner(ImagePoint corner, ImagePoint opposite, int index, ImagePoint at) {
        return switch (index) {
            case 0 -> List.of(at, opposite);
            case 1 -> List.of(new ImagePoint(corner.column(), at.row()), new ImagePoint(at.column(), opposite.row()));
            case 2 -> List.of(corner, at);
            default -> List.of(new ImagePoint(at.column(), corner.row()), new ImagePoint(opposite.column(), at.row()));
        };
    }
}
