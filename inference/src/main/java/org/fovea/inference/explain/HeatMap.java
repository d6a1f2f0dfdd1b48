package org.fovea.inference.explain;

import org.fovea.inference.input.Bilinear;

/**
 * How much each part of an image moved the network, over the whole source image.
 *
 * @param columns cells across; cell (0, 0) covers the image's upper left corner, the last its lower right
 * @param rows cells down
 * @param values 0 (nothing) to 1, row by row
 */
public record HeatMap(int columns, int rows, float[] values) {

    public HeatMap {
        if (columns < 1 || rows < 1 || values.length != columns * rows) {
            throw new IllegalArgumentException(values.length + " values for " + columns + " x " + rows + " cells");
        }
    }

    /** Index of the highest cell, {@code row * columns + column}. */
    public int peak() {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }

    /**
     * Whether the map's highest place, interpolated between cells, lies in a box: the pointing game (Zhang et al., Top-down
     * Neural Attention by Excitation Backprop, 2016).
     */
    public boolean peaksIn(Box box) {
        int points = 8 * Math.max(columns, rows);
        double best = Double.NEGATIVE_INFINITY;
        double x = 0;
        double y = 0;
        for (int row = 0; row < points; row++) {
            for (int column = 0; column < points; column++) {
                double placeX = (column + 0.5) / points;
                double placeY = (row + 0.5) / points;
                double value = Bilinear.at(values, columns, rows, placeX * columns - 0.5, placeY * rows - 0.5);
                if (value > best) {
                    best = value;
                    x = placeX;
                    y = placeY;
                }
            }
        }
        return box.contains(x, y);
    }
}
