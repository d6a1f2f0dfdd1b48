package org.fovea.viewer.annotation;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.fovea.dicom.geometry.ImagePoint;

/** Carries shapes from one grid into another. */
final class Mapped {

    private Mapped() {}

    /** Empty for what belongs to its own pixels. */
    static Optional<Shape> shape(Shape shape, UnaryOperator<ImagePoint> map) {
        return Optional.ofNullable(
                switch (shape) {
                    case Shape.Length(ImagePoint from, ImagePoint to) ->
                        new Shape.Length(map.apply(from), map.apply(to));
                    case Shape.TextArrow(ImagePoint tip, ImagePoint tail, String text) ->
                        new Shape.TextArrow(map.apply(tip), map.apply(tail), text);
                    case Shape.Angle(ImagePoint first, ImagePoint vertex, ImagePoint second) ->
                        new Shape.Angle(map.apply(first), map.apply(vertex), map.apply(second));
                    case Shape.CobbAngle(Segment upper, Segment lower) ->
                        new Shape.CobbAngle(segment(upper, map), segment(lower, map));
                    case Shape.Bidirectional(Segment longAxis, Segment shortAxis) ->
                        new Shape.Bidirectional(segment(longAxis, map), segment(shortAxis, map));
                    case Shape.Path(List<ImagePoint> points) -> new Shape.Path(points(points, map));
                    case Shape.Probe(ImagePoint at) -> new Shape.Probe(map.apply(at));
                    case Shape.CardiothoracicRatio(Segment heart, Segment thorax) ->
                        new Shape.CardiothoracicRatio(segment(heart, map), segment(thorax, map));
                    case Shape.SpineLabels(Vertebra first, boolean up, List<ImagePoint> points) ->
                        new Shape.SpineLabels(first, up, points(points, map));
                    case Shape.Calibration(ImagePoint from, ImagePoint to, double millimetres) ->
                        new Shape.Calibration(map.apply(from), map.apply(to), millimetres);
                    case Region.Rectangle(ImagePoint corner, ImagePoint opposite) ->
                        new Region.Rectangle(map.apply(corner), map.apply(opposite));
                    case Region.Ellipse(ImagePoint corner, ImagePoint opposite) ->
                        new Region.Ellipse(map.apply(corner), map.apply(opposite));
                    case Region.Polygon(List<ImagePoint> corners) -> new Region.Polygon(points(corners, map));
                    case Region.Freehand(List<ImagePoint> outline) -> new Region.Freehand(points(outline, map));
                    case Region.GrownRegion grown -> null;
                });
    }

    private static Segment segment(Segment segment, UnaryOperator<ImagePoint> map) {
        return new Segment(map.apply(segment.from()), map.apply(segment.to()));
    }

    private static List<ImagePoint> points(List<ImagePoint> points, UnaryOperator<ImagePoint> map) {
        return points.stream().map(map).toList();
    }
}
