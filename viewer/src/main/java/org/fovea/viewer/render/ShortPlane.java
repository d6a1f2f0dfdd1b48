package org.fovea.viewer.render;

import java.util.Arrays;

/**
 * Up to 16 stored bits without padding: the common case, sampled from the array the decoder filled.
 *
 * @param mask 0xffff for unsigned values; sign-extended ones have all bits
 */
record ShortPlane(int columns, int rows, short[] values, int mask) implements Plane, Bicubic.Source {

    static ShortPlane of(int columns, int rows, short[] values, boolean signed) {
        return new ShortPlane(columns, rows, values, signed ? -1 : 0xffff);
    }

    @Override
    public void sample(
            float[] out, double column, double row, double columnStep, double rowStep, Interpolation interpolation) {
        Span inside = Span.of(out.length, column, row, columnStep, rowStep, columns, rows);
        Arrays.fill(out, 0, inside.from(), Float.NaN);
        Arrays.fill(out, inside.to(), out.length, Float.NaN);
        if (interpolation == Interpolation.NEAREST) {
            nearest(out, inside, column, row, columnStep, rowStep);
        } else if (interpolation == Interpolation.BICUBIC) {
            bicubic(out, inside, column, row, columnStep, rowStep);
        } else if (rowStep == 0) {
            RowBlend.sample(this::blend, columns, rows, out, inside, column, row, columnStep);
        } else {
            bilinear(out, inside, column, row, columnStep, rowStep);
        }
    }

    private void nearest(float[] out, Span inside, double column, double row, double columnStep, double rowStep) {
        for (int i = inside.from(); i < inside.to(); i++) {
            int c = Span.nearest(column + i * columnStep, columns);
            int r = Span.nearest(row + i * rowStep, rows);
            out[i] = values[r * columns + c] & mask;
        }
    }

    private void bicubic(float[] out, Span inside, double column, double row, double columnStep, double rowStep) {
        if (rowStep == 0) {
            Bicubic.row(this, columns, rows, out, inside, column, row, columnStep);
            return;
        }
        for (int i = inside.from(); i < inside.to(); i++) {
            out[i] = Bicubic.at(this, columns, rows, column + i * columnStep, row + i * rowStep);
        }
    }

    @Override
    public float at(int column, int row) {
        return values[row * columns + column] & mask;
    }

    @Override
    public void add(float[] into, int firstColumn, int count, int row, float weight) {
        int from = row * columns + firstColumn;
        for (int i = 0; i < count; i++) {
            into[i] += (values[from + i] & mask) * weight;
        }
    }

    @Override
    public boolean complete() {
        return true;
    }

    private void blend(float[] into, int firstColumn, int count, int upper, int lower, float share) {
        int above = upper * columns + firstColumn;
        int below = lower * columns + firstColumn;
        for (int i = 0; i < count; i++) {
            float a = values[above + i] & mask;
            into[i] = a + ((values[below + i] & mask) - a) * share;
        }
    }

    private void bilinear(float[] out, Span inside, double column, double row, double columnStep, double rowStep) {
        for (int i = inside.from(); i < inside.to(); i++) {
            double c = Math.max(0, Math.min(column + i * columnStep, columns - 1));
            double r = Math.max(0, Math.min(row + i * rowStep, rows - 1));
            int c0 = (int) c;
            int r0 = (int) r;
            int right = c0 + 1 < columns ? 1 : 0;
            int here = r0 * columns + c0;
            int below = r0 + 1 < rows ? here + columns : here;
            float fc = (float) (c - c0);
            float fr = (float) (r - r0);
            float a = values[here] & mask;
            float b = values[here + right] & mask;
            float d = values[below] & mask;
            float e = values[below + right] & mask;
            float upper = a + (b - a) * fc;
            float lower = d + (e - d) * fc;
            out[i] = upper + (lower - upper) * fr;
        }
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
                int sum = (values[upper + left] & mask)
                        + (values[upper + right] & mask)
                        + (values[lower + left] & mask)
                        + (values[lower + right] & mask);
                half[r * halfColumns + c] = sum / 4f;
            }
        }
        return new FloatPlane(halfColumns, halfRows, half, true);
    }

    @Override
    public long bytes() {
        return 2L * values.length;
    }
}
