package org.fovea.dicom.pixel;

import java.util.List;

/**
 * Which part of a frame its maker wants to be seen (PS3.3 C.7.6.11, C.7.6.15). Where several shapes are given only what
 * all of them leave open is seen.
 *
 * @param shapes at least one
 * @param grey what covers the rest, 0 black to 1 white
 */
public record DisplayShutter(List<Shape> shapes, double grey) {

    /** Coordinates count pixels from 0. */
    public sealed interface Shape {
        /** The pixel is open to view. */
        boolean open(int column, int row);
    }

    /** Edges belong to what is seen. */
    public record Rectangle(int left, int top, int right, int bottom) implements Shape {
        @Override
        public boolean open(int column, int row) {
            return column >= left && column <= right && row >= top && row <= bottom;
        }
    }

    /** The rim belongs to what is seen. */
    public record Circle(int column, int row, int radius) implements Shape {
        @Override
        public boolean open(int atColumn, int atRow) {
            long across = (long) atColumn - column;
            long down = (long) atRow - row;
            return across * across + down * down <= (long) radius * radius;
        }
    }

    /** A simple polygon; its edges belong to what is seen. */
    public record Polygon(int[] columns, int[] rows) implements Shape {
        public Polygon {
            if (columns.length < 3 || columns.length != rows.length) {
                throw new IllegalArgumentException("no polygon: " + columns.length + " and " + rows.length);
            }
        }

        @Override
        public boolean open(int column, int row) {
            boolean inside = false;
            for (int i = 0, before = columns.length - 1; i < columns.length; before = i++) {
                double across = columns[before] - columns[i];
                double down = rows[before] - rows[i];
                boolean between = row >= Math.min(rows[i], rows[before]) && row <= Math.max(rows[i], rows[before]);
                double cross = across * (row - rows[i]) - down * (column - columns[i]);
                boolean beside = column >= Math.min(columns[i], columns[before])
                        && column <= Math.max(columns[i], columns[before]);
                if (cross == 0 && between && beside) {
                    return true;
                }
                if ((rows[i] > row) != (rows[before] > row) && column < columns[i] + across * (row - rows[i]) / down) {
                    inside = !inside;
                }
            }
            return inside;
        }
    }

    /** What the overlay draws is covered. */
    public record Bitmap(OverlayPlane overlay) implements Shape {
        @Override
        public boolean open(int column, int row) {
            return !overlay.at(column, row);
        }
    }

    public DisplayShutter {
        shapes = List.copyOf(shapes);
        if (shapes.isEmpty() || !(grey >= 0 && grey <= 1)) {
            throw new IllegalArgumentException("impossible shutter: " + shapes.size() + " shapes, grey " + grey);
        }
    }

    /** The pixel is open to view. */
    public boolean open(int column, int row) {
        for (Shape shape : shapes) {
            if (!shape.open(column, row)) {
                return false;
            }
        }
        return true;
    }
}
