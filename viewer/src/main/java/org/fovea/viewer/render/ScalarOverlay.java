package org.fovea.viewer.render;

/**
 * A value from 0 to 1 for each part of an image, such as a network's heat map.
 *
 * @param columns cells across the whole image, at least 1
 * @param rows cells down the whole image, at least 1
 * @param values row by row
 */
public record ScalarOverlay(int columns, int rows, float[] values) {

    public ScalarOverlay {
        if (columns < 1 || rows < 1 || values.length != columns * rows) {
            throw new IllegalArgumentException(values.length + " values for " + columns + " x " + rows + " cells");
        }
    }

    /** Interpolated between cell centres, constant in the outer half of the rim's cells; u and v run from 0 to 1. */
    double at(double u, double v) {
        double c = Math.clamp(u * columns - 0.5, 0, columns - 1);
        double r = Math.clamp(v * rows - 0.5, 0, rows - 1);
        int c0 = (int) c;
        int r0 = (int) r;
        int c1 = Math.min(c0 + 1, columns - 1);
        int r1 = Math.min(r0 + 1, rows - 1);
        double upper = values[r0 * columns + c0] * (1 - (c - c0)) + values[r0 * columns + c1] * (c - c0);
        double lower = values[r1 * columns + c0] * (1 - (c - c0)) + values[r1 * columns + c1] * (c - c0);
        return upper * (1 - (r - r0)) + lower * (r - r0);
    }
}
