package org.fovea.viewer.render;

import java.util.Arrays;

/**
 * Blurs a raster with a Gaussian, across and then down. Values that are NaN have no part in it and stay NaN; near them and
 * near the rim the weights of what there is add up to one.
 */
final class Gaussian {

    private final float[] weights;

    /** @param sigma standard deviation in pixels, above 0 */
    Gaussian(double sigma) {
        int reach = (int) Math.ceil(3 * sigma);
        weights = new float[reach + 1];
        for (int i = 0; i <= reach; i++) {
            weights[i] = (float) Math.exp(-i * i / (2 * sigma * sigma));
        }
    }

    /** What a filter makes of the values. */
    static float[] filtered(ImageFilter filter, float[] values, int columns, int rows) {
        float[] blurred = new Gaussian(filter.sigma()).blur(values, columns, rows);
        float share = (float) filter.share();
        for (int i = 0; i < values.length; i++) {
            blurred[i] = values[i] + share * (values[i] - blurred[i]);
        }
        return blurred;
    }

    float[] blur(float[] values, int columns, int rows) {
        float[] across = new float[values.length];
        float[] out = new float[values.length];
        float[] sums = new float[columns];
        float[] shares = new float[columns];
        for (int row = 0; row < rows; row++) {
            clear(sums, shares);
            for (int step = 1 - weights.length; step < weights.length; step++) {
                int from = Math.max(0, -step);
                int to = Math.min(columns, columns - step);
                add(values, row * columns + step, from, to, weights[Math.abs(step)], sums, shares);
            }
            divide(sums, shares, across, row * columns);
        }
        for (int row = 0; row < rows; row++) {
            clear(sums, shares);
            for (int step = 1 - weights.length; step < weights.length; step++) {
                if (row + step >= 0 && row + step < rows) {
                    add(across, (row + step) * columns, 0, columns, weights[Math.abs(step)], sums, shares);
                }
            }
            divide(sums, shares, out, row * columns);
        }
        return out;
    }

    private static void clear(float[] sums, float[] shares) {
        Arrays.fill(sums, 0);
        Arrays.fill(shares, 0);
    }

    private static void add(float[] values, int offset, int from, int to, float weight, float[] sums, float[] shares) {
        for (int i = from; i < to; i++) {
            float value = values[offset + i];
            boolean there = !Float.isNaN(value);
            sums[i] += there ? value * weight : 0;
            shares[i] += there ? weight : 0;
        }
    }

    /** Nothing over nothing is NaN, which is right. */
    private static void divide(float[] sums, float[] shares, float[] out, int offset) {
        for (int i = 0; i < sums.length; i++) {
            out[offset + i] = sums[i] / shares[i];
        }
    }
}
