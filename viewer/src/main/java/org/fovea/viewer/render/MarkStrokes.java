package org.fovea.viewer.render;

import java.util.ArrayList;
import java.util.List;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.viewer.annotation.Region;
import org.fovea.viewer.annotation.Segment;
import org.fovea.viewer.annotation.Shape;
import org.fovea.viewer.measure.RunOutline;
import org.fovea.viewer.render.MarkFigure.Line;

/** The strokes of shapes, in device pixels. */
final class MarkStrokes {

    private static final double END_TICK = 5;
    private static final double ARROW_HEAD = 11;
    private static final double CROSS = 6;
    private static final double DOT = 3;
    private static final double ARC = 22;
    private static final int ELLIPSE_SIDES = 72;
    private static final int ARC_SIDES = 16;

    private final PixelMapping mapping;
    private final double unit;

    MarkStrokes(PixelMapping mapping, double unit) {
        this.mapping = mapping;
        this.unit = unit;
    }

    List<Line> of(Shape shape) {
        List<Line> lines = new ArrayList<>();
        switch (shape) {
            case Shape.Length(ImagePoint from, ImagePoint to) -> measured(new Segment(from, to), lines);
            case Shape.Calibration(ImagePoint from, ImagePoint to, double mm) -> {
                measured(new Segment(from, to), lines);
                crosswise(from, to, lines);
            }
            case Shape.Path(List<ImagePoint> points) -> path(points, false, lines);
            case Shape.TextArrow(ImagePoint tip, ImagePoint tail, String text) -> arrow(tip, tail, lines);
            case Shape.Angle(ImagePoint first, ImagePoint vertex, ImagePoint second) -> {
                path(List.of(first, vertex, second), false, lines);
                arc(mapping.toDevice(vertex), mapping.toDevice(first), mapping.toDevice(second), lines);
            }
            case Shape.CobbAngle cobb -> {
                measured(cobb.upper(), lines);
                measured(cobb.lower(), lines);
                path(List.of(middle(cobb.upper()), middle(cobb.lower())), false, lines);
            }
            case Shape.Bidirectional both -> {
                measured(both.longAxis(), lines);
                measured(both.shortAxis(), lines);
            }
            case Shape.CardiothoracicRatio ratio -> {
                measured(ratio.heart(), lines);
                measured(ratio.thorax(), lines);
            }
            case Shape.Probe(ImagePoint at) -> cross(mapping.toDevice(at), lines);
            case Shape.SpineLabels labels -> labels.points().forEach(point -> dot(mapping.toDevice(point), lines));
            case Region region -> region(region, lines);
        }
        return lines;
    }

    private void region(Region region, List<Line> lines) {
        switch (region) {
            case Region.Rectangle box -> path(box.handles(), true, lines);
            case Region.Ellipse ellipse -> path(round(ellipse), true, lines);
            case Region.Polygon(List<ImagePoint> corners) -> path(corners, true, lines);
            case Region.Freehand(List<ImagePoint> outline) -> path(outline, true, lines);
            case Region.GrownRegion grown -> RunOutline.of(grown.pixels()).forEach(loop -> path(loop, true, lines));
        }
    }

    private static List<ImagePoint> round(Region.Ellipse ellipse) {
        List<ImagePoint> points = new ArrayList<>(ELLIPSE_SIDES);
        for (int i = 0; i < ELLIPSE_SIDES; i++) {
            double angle = 2 * Math.PI * i / ELLIPSE_SIDES;
            points.add(new ImagePoint(
                    ellipse.center().column() + ellipse.columnRadius() * Math.cos(angle),
                    ellipse.center().row() + ellipse.rowRadius() * Math.sin(angle)));
        }
        return points;
    }

    private void path(List<ImagePoint> points, boolean closed, List<Line> lines) {
        List<DevicePoint> places = points.stream().map(mapping::toDevice).toList();
        for (int i = 1; i < places.size(); i++) {
            lines.add(new Line(places.get(i - 1), places.get(i)));
        }
        if (closed && places.size() > 2) {
            lines.add(new Line(places.getLast(), places.getFirst()));
        }
    }

    /** A line with a tick at either end. */
    private void measured(Segment segment, List<Line> lines) {
        DevicePoint from = mapping.toDevice(segment.from());
        DevicePoint to = mapping.toDevice(segment.to());
        lines.add(new Line(from, to));
        lines.add(tick(from, to));
        lines.add(tick(to, from));
    }

    private Line tick(DevicePoint end, DevicePoint other) {
        double length = Math.max(1e-9, end.distance(other));
        double dx = -(other.y() - end.y()) / length * END_TICK * unit;
        double dy = (other.x() - end.x()) / length * END_TICK * unit;
        return new Line(new DevicePoint(end.x() - dx, end.y() - dy), new DevicePoint(end.x() + dx, end.y() + dy));
    }

    /** Ticks along a calibration line, so that it is not taken for a length. */
    private void crosswise(ImagePoint from, ImagePoint to, List<Line> lines) {
        DevicePoint end = mapping.toDevice(to);
        for (double share : new double[] {0.25, 0.5, 0.75}) {
            DevicePoint at = mapping.toDevice(new ImagePoint(
                    from.column() + (to.column() - from.column()) * share,
                    from.row() + (to.row() - from.row()) * share));
            lines.add(tick(at, end));
        }
    }

    private void arrow(ImagePoint tip, ImagePoint tail, List<Line> lines) {
        DevicePoint head = mapping.toDevice(tip);
        DevicePoint end = mapping.toDevice(tail);
        if (head.distance(end) < 1) {
            return;
        }
        lines.add(new Line(end, head));
        for (double angle : new double[] {Math.PI / 7, -Math.PI / 7}) {
            double direction = Math.atan2(end.y() - head.y(), end.x() - head.x()) + angle;
            lines.add(new Line(head, polar(head, ARROW_HEAD * unit, direction)));
        }
    }

    private void arc(DevicePoint vertex, DevicePoint first, DevicePoint second, List<Line> lines) {
        double from = Math.atan2(first.y() - vertex.y(), first.x() - vertex.x());
        double sweep =
                Math.IEEEremainder(Math.atan2(second.y() - vertex.y(), second.x() - vertex.x()) - from, 2 * Math.PI);
        double radius = Math.min(ARC * unit, Math.min(vertex.distance(first), vertex.distance(second)) / 2);
        for (int i = 0; i < ARC_SIDES; i++) {
            lines.add(new Line(
                    polar(vertex, radius, from + sweep * i / ARC_SIDES),
                    polar(vertex, radius, from + sweep * (i + 1) / ARC_SIDES)));
        }
    }

    private void cross(DevicePoint at, List<Line> lines) {
        double arm = CROSS * unit;
        lines.add(new Line(new DevicePoint(at.x() - arm, at.y()), new DevicePoint(at.x() + arm, at.y())));
        lines.add(new Line(new DevicePoint(at.x(), at.y() - arm), new DevicePoint(at.x(), at.y() + arm)));
    }

    private void dot(DevicePoint at, List<Line> lines) {
        double arm = DOT * unit;
        lines.add(new Line(new DevicePoint(at.x() - arm, at.y() - arm), new DevicePoint(at.x() + arm, at.y() + arm)));
        lines.add(new Line(new DevicePoint(at.x() - arm, at.y() + arm), new DevicePoint(at.x() + arm, at.y() - arm)));
    }

    private static DevicePoint polar(DevicePoint center, double radius, double angle) {
        return new DevicePoint(center.x() + radius * Math.cos(angle), center.y() + radius * Math.sin(angle));
    }

    private static ImagePoint middle(Segment segment) {
        return new ImagePoint(
                (segment.from().column() + segment.to().column()) / 2,
                (segment.from().row() + segment.to().row()) / 2);
    }
}
