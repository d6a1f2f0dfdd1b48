package org.fovea.app.cases;

import java.util.List;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.viewer.annotation.MarkKind;
import org.fovea.viewer.annotation.Region;
import org.fovea.viewer.annotation.Segment;
import org.fovea.viewer.annotation.Shape;
import org.fovea.viewer.annotation.Vertebra;

/**
 * The geometry of annotations as columns.
 *
 * @param kind the name of a {@link MarkKind}
 * @param points {@code column,row} pairs in pixels, divided by blanks
 * @param text what the shape says, empty for those that say nothing
 * @param detail what points do not say: millimetres of a calibration, first vertebra and direction of a count, range and
 *     pixels of a grown region; else empty
 */
record ShapeColumns(String kind, String points, String text, String detail) {

    private static final String TOWARDS_HEAD = "UP";
    private static final String TOWARDS_FEET = "DOWN";

    static ShapeColumns of(Shape shape) {
        return switch (shape) {
            case Shape.Length(ImagePoint from, ImagePoint to) -> plain(MarkKind.LENGTH, List.of(from, to));
            case Shape.Path(List<ImagePoint> at) -> plain(MarkKind.PATH, at);
            case Shape.TextArrow(ImagePoint tip, ImagePoint tail, String text) ->
                new ShapeColumns(MarkKind.TEXT_ARROW.name(), PointText.of(List.of(tip, tail)), text, "");
            case Shape.Angle angle -> plain(MarkKind.ANGLE, angle.handles());
            case Shape.CobbAngle cobb -> plain(MarkKind.COBB_ANGLE, cobb.handles());
            case Shape.Bidirectional both -> plain(MarkKind.BIDIRECTIONAL, both.handles());
            case Shape.Probe(ImagePoint at) -> plain(MarkKind.PROBE, List.of(at));
            case Shape.CardiothoracicRatio ratio -> plain(MarkKind.CARDIOTHORACIC_RATIO, ratio.handles());
            case Shape.SpineLabels(Vertebra first, boolean up, List<ImagePoint> points) ->
                new ShapeColumns(
                        MarkKind.SPINE_LABELS.name(),
                        PointText.of(points),
                        "",
                        first.name() + " " + (up ? TOWARDS_HEAD : TOWARDS_FEET));
            case Shape.Calibration(ImagePoint from, ImagePoint to, double millimetres) ->
                new ShapeColumns(
                        MarkKind.CALIBRATION.name(), PointText.of(List.of(from, to)), "", Double.toString(millimetres));
            case Region.Rectangle(ImagePoint corner, ImagePoint opposite) ->
                plain(MarkKind.RECTANGLE, List.of(corner, opposite));
            case Region.Ellipse(ImagePoint corner, ImagePoint opposite) ->
                plain(MarkKind.ELLIPSE, List.of(corner, opposite));
            case Region.Polygon(List<ImagePoint> corners) -> plain(MarkKind.POLYGON, corners);
            case Region.Freehand(List<ImagePoint> outline) -> plain(MarkKind.FREEHAND, outline);
            case Region.GrownRegion grown ->
                new ShapeColumns(
                        MarkKind.GROWN_REGION.name(),
                        PointText.of(List.of(grown.seed())),
                        "",
                        grown.low() + " " + grown.high() + " " + PointText.runs(grown.pixels()));
        };
    }

    private static ShapeColumns plain(MarkKind kind, List<ImagePoint> points) {
        return new ShapeColumns(kind.name(), PointText.of(points), "", "");
    }

    Shape shape() {
        List<ImagePoint> at = PointText.points(points);
        return switch (MarkKind.valueOf(kind)) {
            case LENGTH -> new Shape.Length(at.get(0), at.get(1));
            case PATH -> new Shape.Path(at);
            case TEXT_ARROW -> new Shape.TextArrow(at.get(0), at.get(1), text);
            case ANGLE -> new Shape.Angle(at.get(0), at.get(1), at.get(2));
            case COBB_ANGLE -> new Shape.CobbAngle(segment(at, 0), segment(at, 2));
            case BIDIRECTIONAL -> new Shape.Bidirectional(segment(at, 0), segment(at, 2));
            case PROBE -> new Shape.Probe(at.getFirst());
            case CARDIOTHORACIC_RATIO -> new Shape.CardiothoracicRatio(segment(at, 0), segment(at, 2));
            case SPINE_LABELS -> spine(at);
            case CALIBRATION -> new Shape.Calibration(at.get(0), at.get(1), Double.parseDouble(detail));
            case RECTANGLE -> new Region.Rectangle(at.get(0), at.get(1));
            case ELLIPSE -> new Region.Ellipse(at.get(0), at.get(1));
            case POLYGON -> new Region.Polygon(at);
            case FREEHAND -> new Region.Freehand(at);
            case GROWN_REGION -> grown(at.getFirst());
        };
    }

    private static Segment segment(List<ImagePoint> points, int from) {
        return new Segment(points.get(from), points.get(from + 1));
    }

    private Shape spine(List<ImagePoint> at) {
        String[] count = detail.split(" ", -1);
        Vertebra first =
                Vertebra.named(count[0]).orElseThrow(() -> new IllegalStateException("no vertebra: " + detail));
        return new Shape.SpineLabels(first, count[1].equals(TOWARDS_HEAD), at);
    }

    private Shape grown(ImagePoint seed) {
        String[] parts = detail.split(" ", 3);
        return new Region.GrownRegion(
                seed, Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), PointText.runs(parts[2]));
    }
}
