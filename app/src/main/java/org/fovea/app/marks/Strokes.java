package org.fovea.app.marks;

import java.util.ArrayList;
import java.util.List;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.report.GraphicMark.Kind;
import org.fovea.dicom.report.GraphicMark.Stroke;
import org.fovea.viewer.annotation.Region;
import org.fovea.viewer.annotation.Segment;
import org.fovea.viewer.annotation.Shape;
import org.fovea.viewer.measure.RunOutline;

/** Shapes as the strokes that DICOM has: points, lines and ellipses. */
final class Strokes {

    private Strokes() {}

    /** An arrow is its shaft from tail to tip. */
    static List<Stroke> of(Shape shape) {
        return switch (shape) {
            case Shape.Length(ImagePoint from, ImagePoint to) -> List.of(Stroke.line(from, to));
            case Shape.Calibration(ImagePoint from, ImagePoint to, double millimetres) ->
                List.of(Stroke.line(from, to));
            case Shape.Path(List<ImagePoint> points) -> List.of(new Stroke(Kind.POLYLINE, points));
            case Shape.TextArrow(ImagePoint tip, ImagePoint tail, String text) -> List.of(Stroke.line(tail, tip));
            case Shape.Angle(ImagePoint first, ImagePoint vertex, ImagePoint second) ->
                List.of(Stroke.line(first, vertex, second));
            case Shape.CobbAngle(Segment upper, Segment lower) -> List.of(line(upper), line(lower));
            case Shape.Bidirectional(Segment longAxis, Segment shortAxis) -> List.of(line(longAxis), line(shortAxis));
            case Shape.CardiothoracicRatio(Segment heart, Segment thorax) -> List.of(line(heart), line(thorax));
            case Shape.Probe(ImagePoint at) -> List.of(point(at));
            case Shape.SpineLabels labels ->
                labels.points().stream().map(Strokes::point).toList();
            case Region.Rectangle box -> List.of(closed(box.handles()));
            case Region.Ellipse ellipse -> List.of(ellipse(ellipse));
            case Region.Polygon(List<ImagePoint> corners) -> List.of(closed(corners));
            case Region.Freehand(List<ImagePoint> outline) -> List.of(closed(outline));
            case Region.GrownRegion grown ->
                RunOutline.of(grown.pixels()).stream().map(Strokes::closed).toList();
        };
    }

    private static Stroke point(ImagePoint at) {
        return new Stroke(Kind.POINT, List.of(at));
    }

    static Stroke line(Segment segment) {
        return Stroke.line(segment.from(), segment.to());
    }

    private static Stroke closed(List<ImagePoint> corners) {
        List<ImagePoint> points = new ArrayList<>(corners);
        points.add(corners.getFirst());
        return new Stroke(Kind.POLYLINE, points);
    }

    /** Ends of the longer axis first. */
    private static Stroke ellipse(Region.Ellipse ellipse) {
        ImagePoint center = ellipse.center();
        List<ImagePoint> across = List.of(
                new ImagePoint(center.column() - ellipse.columnRadius(), center.row()),
                new ImagePoint(center.column() + ellipse.columnRadius(), center.row()));
        List<ImagePoint> down = List.of(
                new ImagePoint(center.column(), center.row() - ellipse.rowRadius()),
                new ImagePoint(center.column(), center.row() + ellipse.rowRadius()));
        List<ImagePoint> points = new ArrayList<>();
        boolean wide = ellipse.columnRadius() >= ellipse.rowRadius();
        points.addAll(wide ? across : down);
        points.addAll(wide ? down : across);
        return new Stroke(Kind.ELLIPSE, points);
    }
}
