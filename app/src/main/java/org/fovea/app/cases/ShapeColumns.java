package org.fovea.app.cases;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.viewer.annotation.Shape;

/**
 * The geometry of annotations as columns.
 *
 * @param kind which shape
 * @param points {@code column,row} pairs in image pixels, divided by blanks
 * @param text what the shape says, empty for those that say nothing
 */
record ShapeColumns(String kind, String points, String text) {

    private static final String LENGTH = "LENGTH";
    private static final String TEXT_ARROW = "TEXT_ARROW";

    static ShapeColumns of(Shape shape) {
        return switch (shape) {
            case Shape.Length length -> new ShapeColumns(LENGTH, points(length.from(), length.to()), "");
            case Shape.TextArrow arrow -> new ShapeColumns(TEXT_ARROW, points(arrow.tip(), arrow.tail()), arrow.text());
        };
    }

    Shape shape() {
        List<ImagePoint> at =
                Arrays.stream(points.split(" ", -1)).map(ShapeColumns::point).toList();
        return switch (kind) {
            case LENGTH -> new Shape.Length(at.get(0), at.get(1));
            case TEXT_ARROW -> new Shape.TextArrow(at.get(0), at.get(1), text);
            default -> throw new IllegalStateException("a shape that this version does not know: " + kind);
        };
    }

    private static String points(ImagePoint... points) {
        return Stream.of(points)
                .map(point -> point.column() + "," + point.row())
                .collect(Collectors.joining(" "));
    }

    private static ImagePoint point(String text) {
        int comma = text.indexOf(',');
        return new ImagePoint(
                Double.parseDouble(text.substring(0, comma)), Double.parseDouble(text.substring(comma + 1)));
    }
}
