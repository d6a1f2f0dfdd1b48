package org.fovea.app.marks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.viewer.annotation.Region;
import org.fovea.viewer.annotation.Shape;

/** DICOM's graphic types as shapes of ours. */
final class DrawnShapes {

    private static final double SAME = 1e-3;
    private static final int SIDES = 72;

    private DrawnShapes() {}

    /**
     * @param type Graphic Type of a presentation state or a report; INTERPOLATED curves are drawn through their points
     *     by straight lines
     * @param points in pixels of the grid
     * @return none for what is no shape; several for many points
     */
    static List<Shape> of(String type, List<ImagePoint> points) {
        return switch (type) {
            case "POINT", "MULTIPOINT" ->
                points.stream().map(point -> (Shape) new Shape.Probe(point)).toList();
            case "POLYGON" -> outline(points);
            case "POLYLINE", "INTERPOLATED" -> line(points);
            case "CIRCLE" -> points.size() == 2 ? List.of(circle(points.get(0), points.get(1))) : List.of();
            case "ELLIPSE" -> points.size() == 4 ? List.of(ellipse(points)) : List.of();
            default -> List.of();
        };
    }

    private static List<Shape> line(List<ImagePoint> points) {
        if (points.size() > 3 && near(points.getFirst(), points.getLast())) {
            return outline(points);
        }
        return switch (points.size()) {
            case 0, 1 -> List.of();
            case 2 -> List.of(new Shape.Length(points.getFirst(), points.getLast()));
            default -> List.of(new Shape.Path(points));
        };
    }

    private static List<Shape> outline(List<ImagePoint> points) {
        boolean closed = points.size() > 1 && near(points.getFirst(), points.getLast());
        List<ImagePoint> corners = closed ? points.subList(0, points.size() - 1) : points;
        return corners.size() < 3 ? List.of() : List.of(new Region.Polygon(corners));
    }

    private static Shape circle(ImagePoint center, ImagePoint on) {
        double radius = Math.hypot(on.column() - center.column(), on.row() - center.row());
        return new Region.Ellipse(
                new ImagePoint(center.column() - radius, center.row() - radius),
                new ImagePoint(center.column() + radius, center.row() + radius));
    }

    /** One whose axes are turned against the grid becomes an outline. */
    private static Shape ellipse(List<ImagePoint> ends) {
        ImagePoint a = ends.get(0);
        ImagePoint b = ends.get(1);
        ImagePoint c = ends.get(2);
        ImagePoint d = ends.get(3);
        if ((Math.abs(a.row() - b.row()) < SAME && Math.abs(c.column() - d.column()) < SAME)
                || (Math.abs(a.column() - b.column()) < SAME && Math.abs(c.row() - d.row()) < SAME)) {
            return new Region.Ellipse(
                    new ImagePoint(
                            least(ends.stream().map(ImagePoint::column).toList()),
                            least(ends.stream().map(ImagePoint::row).toList())),
                    new ImagePoint(
                            most(ends.stream().map(ImagePoint::column).toList()),
                            most(ends.stream().map(ImagePoint::row).toList())));
        }
        double column = (a.column() + b.column()) / 2;
        double row = (a.row() + b.row()) / 2;
        List<ImagePoint> outline = new ArrayList<>(SIDES);
        for (int i = 0; i < SIDES; i++) {
            double cos = Math.cos(2 * Math.PI * i / SIDES) / 2;
            double sin = Math.sin(2 * Math.PI * i / SIDES) / 2;
            outline.add(new ImagePoint(
                    column + cos * (b.column() - a.column()) + sin * (d.column() - c.column()),
                    row + cos * (b.row() - a.row()) + sin * (d.row() - c.row())));
        }
        return new Region.Freehand(outline);
    }

    private static double least(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    private static double most(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    private static boolean near(ImagePoint one, ImagePoint other) {
        return Math.hypot(one.column() - other.column(), one.row() - other.row()) < SAME;
    }

    /** Names a shape by its place, so that the same one is known again whatever it is called. */
    static String signature(Shape shape) {
        StringBuilder text = new StringBuilder();
        Strokes.of(shape).forEach(stroke -> {
            text.append(stroke.kind());
            stroke.points()
                    .forEach(point ->
                            text.append(String.format(Locale.ROOT, " %.2f,%.2f", point.column(), point.row())));
        });
        return text.toString().replace("-0.00", "0.00");
    }
}
