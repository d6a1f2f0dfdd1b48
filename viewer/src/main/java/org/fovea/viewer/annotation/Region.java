package org.fovea.viewer.annotation;

import java.util.List;
import org.fovea.dicom.geometry.ImagePoint;

/** A shape that holds pixels. */
public sealed interface Region extends Shape {

    /** A rectangle along the grid's rows and columns; handles: its corners, clockwise from {@code corner}. */
    record Rectangle(ImagePoint corner, ImagePoint opposite) implements Region {
        @Override
        public List<ImagePoint> handles() {
            return Points.corners(corner, opposite);
        }

        @Override
        public Rectangle withHandle(int handle, ImagePoint at, double aspect) {
            List<ImagePoint> box = Points.boxWithCorner(corner, opposite, handle, at);
            return new Rectangle(box.get(0), box.get(1));
        }

        @Override
        public Rectangle movedBy(double columns, double rows) {
            return new Rectangle(Points.moved(corner, columns, rows), Points.moved(opposite, columns, rows));
        }
    }

    /** An ellipse that fills a box along the grid's rows and columns; handles: the corners of the box. */
    record Ellipse(ImagePoint corner, ImagePoint opposite) implements Region {
        @Override
        public List<ImagePoint> handles() {
            return Points.corners(corner, opposite);
        }

        @Override
        public Ellipse withHandle(int handle, ImagePoint at, double aspect) {
            List<ImagePoint> box = Points.boxWithCorner(corner, opposite, handle, at);
            return new Ellipse(box.get(0), box.get(1));
        }

        @Override
        public Ellipse movedBy(double columns, double rows) {
            return new Ellipse(Points.moved(corner, columns, rows), Points.moved(opposite, columns, rows));
        }

        public ImagePoint center() {
            return new ImagePoint((corner.column() + opposite.column()) / 2, (corner.row() + opposite.row()) / 2);
        }

        /** Half its width, in columns. */
        public double columnRadius() {
            return Math.abs(opposite.column() - corner.column()) / 2;
        }

        /** Half its height, in rows. */
        public double rowRadius() {
            return Math.abs(opposite.row() - corner.row()) / 2;
        }
    }

    /** A closed outline of corners; handles: the corners. */
    record Polygon(List<ImagePoint> corners) implements Region {
        public Polygon {
            corners = Points.atLeast(3, corners);
        }

        @Override
        public List<ImagePoint> handles() {
            return corners;
        }

        @Override
        public Polygon withHandle(int handle, ImagePoint at, double aspect) {
            return new Polygon(Points.with(corners, handle, at));
        }

        @Override
        public Polygon movedBy(double columns, double rows) {
            return new Polygon(Points.moved(corners, columns, rows));
        }
    }

    /** A closed outline that a hand drew; it has no handles and is moved as a whole. */
    record Freehand(List<ImagePoint> outline) implements Region {
        public Freehand {
            outline = Points.atLeast(3, outline);
        }

        @Override
        public List<ImagePoint> handles() {
            return List.of();
        }

        @Override
        public Freehand withHandle(int handle, ImagePoint at, double aspect) {
            return this;
        }

        @Override
        public Freehand movedBy(double columns, double rows) {
            return new Freehand(Points.moved(outline, columns, rows));
        }
    }

    /**
     * The pixels that hang together with a seed and whose output values lie in a range. It belongs to the pixels it was
     * grown on: it cannot be moved.
     *
     * @param low least output value, included
     * @param high greatest output value, included
     */
    record GrownRegion(ImagePoint seed, double low, double high, PixelRuns pixels) implements Region {
        @Override
        public List<ImagePoint> handles() {
            return List.of();
        }

        @Override
        public GrownRegion withHandle(int handle, ImagePoint at, double aspect) {
            return this;
        }

        @Override
        public GrownRegion movedBy(double columns, double rows) {
            return this;
        }
    }
}
