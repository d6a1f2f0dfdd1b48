package org.fovea.viewer.render;

import java.util.Arrays;

/** A raster without an array behind it: every sample is computed when it is asked for. */
record LinePlane(int columns, int rows, Lines lines) implements Plane {

    @Override
    public void sample(
            float[] out, double column, double row, double columnStep, double rowStep, Interpolation interpolation) {
        lines.sample(out, column, row, columnStep, rowStep, interpolation);
    }

    /** Averages when it is sampled, so that a minified picture costs four samples a device pixel and no raster. */
    @Override
    public LinePlane halved() {
        return new LinePlane((columns + 1) / 2, (rows + 1) / 2, this::average);
    }

    private void average(
            float[] out, double column, double row, double columnStep, double rowStep, Interpolation interpolation) {
        float[] part = new float[out.length];
        int[] present = new int[out.length];
        Arrays.fill(out, 0);
        for (int corner = 0; corner < 4; corner++) {
            double c = 2 * column + (corner & 1);
            double r = 2 * row + (corner >> 1);
            lines.sample(part, c, r, 2 * columnStep, 2 * rowStep, interpolation);
            for (int i = 0; i < out.length; i++) {
                if (!Float.isNaN(part[i])) {
                    out[i] += part[i];
                    present[i]++;
                }
            }
        }
        for (int i = 0; i < out.length; i++) {
            out[i] = present[i] == 0 ? Float.NaN : out[i] / present[i];
        }
    }

    @Override
    public boolean complete() {
        return false;
    }

    @Override
    public long bytes() {
        return 0;
    }
}
