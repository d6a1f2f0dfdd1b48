package org.fovea.viewer.annotation;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.fovea.dicom.geometry.ImagePoint;

/**
 * The geometry of a mark, in pixels of the grid it was drawn in ({@link Site}). Values and units are {@code
 * viewer.measure}'s business, strokes {@code viewer.render}'s.
 */
public sealed interface Shape
        permits Shape.Length,
                Shape.TextArrow,
                Shape.Angle,
                Shape.CobbAngle,
                Shape.Bidirectional,
                Shape.Path,
                Shape.Probe,
                Shape.CardiothoracicRatio,
                Shape.SpineLabels,
                Shape.Calibration,
                Region {

    /** A distance; handles: both ends. */
    record Length(ImagePoint from, ImagePoint to) implements Shape {
        @Override
        public List<ImagePoint> handles() {
            return List.of(from, to);
        }

        @Override
        public Length withHandle(int handle, ImagePoint at, double aspect) {
            return handle == 0 ? new Length(at, to) : new Length(from, at);
        }

        @Override
        public Length movedBy(double columns, double rows) {
            return new Length(Points.moved(from, columns, rows), Points.moved(to, columns, rows));
        }
    }

    /** An arrow that says something; handles: tip, tail. */
    record TextArrow(ImagePoint tip, ImagePoint tail, String text) implements Shape {
        @Override
        public List<ImagePoint> handles() {
            return List.of(tip, tail);
        }

        @Override
        public TextArrow withHandle(int handle, ImagePoint at, double aspect) {
            return handle == 0 ? new TextArrow(at, tail, text) : new TextArrow(tip, at, text);
        }

        @Override
        public TextArrow movedBy(double columns, double rows) {
            return new TextArrow(Points.moved(tip, columns, rows), Points.moved(tail, columns, rows), text);
        }
    }

    /** The angle at {@code vertex}, 0 to 180 degrees; handles: first leg's end, vertex, second leg's end. */
    record Angle(ImagePoint first, ImagePoint vertex, ImagePoint second) implements Shape {
        @Override
        public List<ImagePoint> handles() {
            return List.of(first, vertex, second);
        }

        @Override
        public Angle withHandle(int handle, ImagePoint at, double aspect) {
            List<ImagePoint> points = Points.with(handles(), handle, at);
            return new Angle(points.get(0), points.get(1), points.get(2));
        }

        @Override
        public Angle movedBy(double columns, double rows) {
            return new Angle(
                    Points.moved(first, columns, rows),
                    Points.moved(vertex, columns, rows),
                    Points.moved(second, columns, rows));
        }
    }

    /** The angle between two lines that need not meet, 0 to 90 degrees, as Cobb measured spines. */
    record CobbAngle(Segment upper, Segment lower) implements Shape {
        @Override
        public List<ImagePoint> handles() {
            return List.of(upper.from(), upper.to(), lower.from(), lower.to());
        }

        @Override
        public CobbAngle withHandle(int handle, ImagePoint at, double aspect) {
            return handle < 2
                    ? new CobbAngle(upper.withEnd(handle, at), lower)
                    : new CobbAngle(upper, lower.withEnd(handle - 2, at));
        }

        @Override
        public CobbAngle movedBy(double columns, double rows) {
            return new CobbAngle(upper.movedBy(columns, rows), lower.movedBy(columns, rows));
        }
    }

    /**
     * Long axis and, perpendicular to it in the patient, short axis of a lesion as RECIST 1.1 wants them. Handles: ends of
     * the long axis, ends of the short axis.
     */
    record Bidirectional(Segment longAxis, Segment shortAxis) implements Shape {

        /** Makes the short axis perpendicular: it keeps its first end and how far it reaches. */
        public static Bidirectional of(Segment longAxis, ImagePoint shortFrom, ImagePoint shortTo, double aspect) {
            return new Bidirectional(longAxis, Perpendicular.to(longAxis, shortFrom, shortTo, aspect));
        }

        @Override
        public List<ImagePoint> handles() {
            return List.of(longAxis.from(), longAxis.to(), shortAxis.from(), shortAxis.to());
        }

        @Override
        public Bidirectional withHandle(int handle, ImagePoint at, double aspect) {
            return switch (handle) {
                case 0, 1 -> {
                    Segment turned = longAxis.withEnd(handle, at);
                    yield new Bidirectional(turned, Perpendicular.carried(longAxis, turned, shortAxis, aspect));
                }
                case 2 -> new Bidirectional(longAxis, Perpendicular.to(longAxis, at, shortAxis.to(), aspect));
                default ->
                    new Bidirectional(
                            longAxis,
                            Perpendicular.to(longAxis, at, shortAxis.from(), aspect)
                                    .reversed());
            };
        }

        @Override
        public Bidirectional movedBy(double columns, double rows) {
            return new Bidirectional(longAxis.movedBy(columns, rows), shortAxis.movedBy(columns, rows));
        }
    }

    /** A line with bends, for the length along it; handles: its points. */
    record Path(List<ImagePoint> points) implements Shape {
        public Path {
            points = Points.atLeast(2, points);
        }

        @Override
        public List<ImagePoint> handles() {
            return points;
        }

        @Override
        public Path withHandle(int handle, ImagePoint at, double aspect) {
            return new Path(Points.with(points, handle, at));
        }

        @Override
        public Path movedBy(double columns, double rows) {
            return new Path(Points.moved(points, columns, rows));
        }
    }

    /** One point, for the value of its pixel. */
    record Probe(ImagePoint at) implements Shape {
        @Override
        public List<ImagePoint> handles() {
            return List.of(at);
        }

        @Override
        public Probe withHandle(int handle, ImagePoint moved, double aspect) {
            return new Probe(moved);
        }

        @Override
        public Probe movedBy(double columns, double rows) {
            return new Probe(Points.moved(at, columns, rows));
        }
    }

    /** Greatest width of the heart over that of the thorax; handles: ends of the heart, ends of the thorax. */
    record CardiothoracicRatio(Segment heart, Segment thorax) implements Shape {
        @Override
        public List<ImagePoint> handles() {
            return List.of(heart.from(), heart.to(), thorax.from(), thorax.to());
        }

        @Override
        public CardiothoracicRatio withHandle(int handle, ImagePoint at, double aspect) {
            return handle < 2
                    ? new CardiothoracicRatio(heart.withEnd(handle, at), thorax)
                    : new CardiothoracicRatio(heart, thorax.withEnd(handle - 2, at));
        }

        @Override
        public CardiothoracicRatio movedBy(double columns, double rows) {
            return new CardiothoracicRatio(heart.movedBy(columns, rows), thorax.movedBy(columns, rows));
        }
    }

    /**
     * Names of vertebrae, counted on from the first one.
     *
     * @param first where the count begins
     * @param towardsHead whether the next point is the next vertebra above
     * @param points one for each vertebra, at least one
     */
    record SpineLabels(Vertebra first, boolean towardsHead, List<ImagePoint> points) implements Shape {
        public SpineLabels {
            points = Points.atLeast(1, points);
        }

        /** The name at a point. */
        public Vertebra at(int index) {
            return first.plus(towardsHead ? -index : index);
        }

        @Override
        public List<ImagePoint> handles() {
            return points;
        }

        @Override
        public SpineLabels withHandle(int handle, ImagePoint at, double aspect) {
            return new SpineLabels(first, towardsHead, Points.with(points, handle, at));
        }

        @Override
        public SpineLabels movedBy(double columns, double rows) {
            return new SpineLabels(first, towardsHead, Points.moved(points, columns, rows));
        }
    }

    /**
     * A line whose length the reader knows, such as a catheter or a ruler in the image: it gives a scale to an image
     * without one.
     *
     * @param millimetres above 0
     */
    record Calibration(ImagePoint from, ImagePoint to, double millimetres) implements Shape {
        public Calibration {
            if (!(millimetres > 0) || Double.isInfinite(millimetres)) {
                throw new IllegalArgumentException("a known length is above 0: " + millimetres);
            }
        }

        @Override
        public List<ImagePoint> handles() {
            return List.of(from, to);
        }

        @Override
        public Calibration withHandle(int handle, ImagePoint at, double aspect) {
            return handle == 0 ? new Calibration(at, to, millimetres) : new Calibration(from, at, millimetres);
        }

        @Override
        public Calibration movedBy(double columns, double rows) {
            return new Calibration(Points.moved(from, columns, rows), Points.moved(to, columns, rows), millimetres);
        }
    }

    /** Where a selected mark can be taken hold of; may be empty. */
    List<ImagePoint> handles();

    /**
     * The same shape with one of its handles elsewhere.
     *
     * @param aspect height of a pixel over its width, for shapes that keep a right angle
     */
    Shape withHandle(int handle, ImagePoint at, double aspect);

    /** The same shape in another grid; empty for what belongs to its own pixels. */
    default Optional<Shape> onto(UnaryOperator<ImagePoint> map) {
        return Mapped.shape(this, map);
    }

    /** The same shape elsewhere; itself where it cannot be moved. */
    Shape movedBy(double columns, double rows);
}
