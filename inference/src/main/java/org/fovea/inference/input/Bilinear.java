package org.fovea.inference.input;

/** Linear interpolation between the four nearest of a grid's values; beyond the outer centres the rim's value holds. */
public final class Bilinear {

    private Bilinear() {}

    /**
     * @param column place along a row, 0 at the first value
     * @param row place down a column, 0 at the first value
     */
    public static float at(float[] values, int columns, int rows, double column, double row) {
        double x = Math.clamp(column, 0, columns - 1);
        double y = Math.clamp(row, 0, rows - 1);
        int left = Math.min((int) x, Math.max(0, columns - 2));
        int top = Math.min((int) y, Math.max(0, rows - 2));
        int right = Math.min(left + 1, columns - 1);
        int bottom = Math.min(top + 1, rows - 1);
        float across = (float) (x - left);
        float down = (float) (y - top);
        float upper = values[top * columns + left] * (1 - across) + values[top * columns + right] * across;
        float lower = values[bottom * columns + left] * (1 - across) + values[bottom * columns + right] * across;
        return upper * (1 - down) + lower * down;
    }
}
