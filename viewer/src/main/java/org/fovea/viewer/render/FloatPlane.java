package org.fovea.viewer.render;

import java.util.Arrays;
import org.fovea.dicom.pixel.GreyFrame;

/**
 * Any values, NaN where there are none: 32 bit and float images, frames with padding, averaged levels.
 *
 * @param complete no value is NaN
 */
record FloatPlane(int columns, int rows, float[] values, boolean complete) implements Plane, Bicubic.Source {

    static FloatPlane of(GreyFrame frame) {
        float[] values = new float[frame.values().count()];
        boolean complete = true;
        for (int i = 0; i < values.length; i++) {
            double stored = frame.values().at(i);
            values[i] = frame.blank(stored) ? Float.NaN : (float) stored;
            complete &= !Float.isNaN(values[i]);
        }
        return new FloatPlane(frame.columns(), frame.rows(), values, complete);
    }

    @Override
    public void sample(
            float[] out, double column, double row, double columnStep, double rowStep, Interpolation interpolation) {
        Span inside = Span.of(out.length, column, row, columnStep, rowStep, columns, rows);
        Arrays.fill(out, 0, inside.from(), Float.NaN);
        Arrays.fill(out, inside.to(), out.length, Float.NaN);
        if (complete && rowStep == 0 && interpolation == Interpolation.BILINEAR) {
            RowBlend.sample(this::blend, columns, rows, out, inside, column, row, columnStep);
            return;
        }
        if (complete && rowStep == 0 && interpolation == Interpolation.BICUBIC) {
            Bicubic.row(this, columns, rows, out, inside, column, row, columnStep);
            return;
        }
        for (int i = inside.from(); i < inside.to(); i++) {
            double c = column + i * columnStep;
            double r = row + i * rowStep;
            float nearest = values[Span.nearest(r, rows) * columns + Span.nearest(c, columns)];
            // A pixel without data stays black whatever its neighbours are, and never darkens or brightens them.
            if (interpolation == Interpolation.NEAREST || Float.isNaN(nearest)) {
                out[i] = nearest;
            } else {
                float smooth =
                        interpolation == Interpolation.BICUBIC ? Bicubic.at(this, columns, rows, c, r) : Float.NaN;
                out[i] = Float.isNaN(smooth) ? bilinear(c, r) : smooth;
            }
        }
    }

    @Override
    public float at(int column, int row) {
        return values[row * columns + column];
    }

    @Override
    public void add(float[] into, int firstColumn, int count, int row, float weight) {
        int from = row * columns + firstColumn;
        for (int i = 0; i < count; i++) {
            into[i] += values[from + i] * weight;
        }
    }

    private void blend(float[] into, int firstColumn, int count, int upper, int lower, float share) {
        int above = upper * columns + firstColumn;
        int below = lower * columns + firstColumn;
        for (int i = 0; i < count; i++) {
            float a = values[above + i];
            into[i] = a + (values[below + i] - a) * share;
        }
    }

    private float bilinear(double column, double row) {
        double c = Math.max(0, Math.min(column, columns - 1));
        double r = Math.max(0, Math.min(row, rows - 1));
        int c0 = (int) c;
        int r0 = (int) r;
        int right = c0 + 1 < columns ? 1 : 0;
        int here = r0 * columns + c0;
        int below = r0 + 1 < rows ? here + columns : here;
        double fc = c - c0;
        double fr = r - r0;
        float a = values[here];
        float b = values[here + right];
        float d = values[below];
        float e = values[below + right];
        if (Float.isNaN(a + b + d + e)) {
            return weighted(a, (1 - fc) * (1 - fr), b, fc * (1 - fr), d, (1 - fc) * fr, e, fc * fr);
        }
        double upper = a + (b - a) * fc;
        double lower = d + (e - d) * fc;
        return (float) (upper + (lower - upper) * fr);
    }

    private static float weighted(float a, double ofA, float b, double ofB, float d, double ofD, float e, double ofE) {
        double sum = 0;
        double weights = 0;
        float[] values = {a, b, d, e};
        double[] shares = {ofA, ofB, ofD, ofE};
        for (int i = 0; i < 4; i++) {
            if (!Float.isNaN(values[i])) {
                sum += values[i] * shares[i];
                weights += shares[i];
            }
        }
        return weights == 0 ? Float.NaN : (float) (sum / weights);
    }

    @Override
    public FloatPlane halved() {
        int halfColumns = (columns + 1) / 2;
        int halfRows = (rows + 1) / 2;
        float[] half = new float[halfColumns * halfRows];
        for (int r = 0; r < halfRows; r++) {
            int upper = 2 * r * columns;
            int lower = Math.min(2 * r + 1, rows - 1) * columns;
            for (int c = 0; c < halfColumns; c++) {
                int left = 2 * c;
                int right = Math.min(left + 1, columns - 1);
                half[r * halfColumns + c] = weighted(
                        values[upper + left],
                        1,
                        values[upper + right],
                        1,
                        values[lower + left],
                        1,
                        values[lower + right],
                        1);
            }
        }
        return new FloatPlane(halfColumns, halfRows, half, complete);
    }

    @Override
    public long bytes() {
        return 4L * values.length;
    }
}
