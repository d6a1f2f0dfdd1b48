package org.fovea.inference.explain;

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
}
