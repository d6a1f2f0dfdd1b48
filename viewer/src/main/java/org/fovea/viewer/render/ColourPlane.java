package org.fovea.viewer.render;

import java.util.Arrays;

/** A raster of opaque {@code 0xFFRRGGBB} pixels; black outside. */
record ColourPlane(int columns, int rows, int[] argb) {

    static final int BLACK = 0xff000000;

    /** As {@link Plane#sample}; {@code inverted} exchanges light and dark inside the raster. */
    void sample(
            int[] out,
            double column,
            double row,
            double columnStep,
            double rowStep,
            Interpolation interpolation,
            boolean inverted) {
        Span inside = Span.of(out.length, column, row, columnStep, rowStep, columns, rows);
        Arrays.fill(out, BLACK);
        int flip = inverted ? 0x00ffffff : 0;
        for (int i = inside.from(); i < inside.to(); i++) {
            double c = column + i * columnStep;
            double r = row + i * rowStep;
            int pixel =
                    switch (interpolation) {
                        case NEAREST -> argb[Span.nearest(r, rows) * columns + Span.nearest(c, columns)];
                        case BILINEAR -> bilinear(c, r);
                        case BICUBIC -> bicubic(c, r);
                    };
            out[i] = pixel ^ flip;
        }
    }

    private int bilinear(double column, double row) {
        double c = Math.clamp(column, 0, columns - 1);
        double r = Math.clamp(row, 0, rows - 1);
        int c0 = (int) c;
        int r0 = (int) r;
        int right = c0 + 1 < columns ? 1 : 0;
        int here = r0 * columns + c0;
        int below = r0 + 1 < rows ? here + columns : here;
        // 8 bit fractions: exact enough for 8 bit channels.
        int fc = (int) ((c - c0) * 256);
        int fr = (int) ((r - r0) * 256);
        int a = argb[here];
        int b = argb[here + right];
        int d = argb[below];
        int e = argb[below + right];
        int pixel = BLACK;
        for (int shift = 0; shift <= 16; shift += 8) {
            int upper = (channel(a, shift) * (256 - fc)) + channel(b, shift) * fc;
            int lower = (channel(d, shift) * (256 - fc)) + channel(e, shift) * fc;
            pixel |= ((upper * (256 - fr) + lower * fr + 0x8000) >> 16) << shift;
        }
        return pixel;
    }

    private int bicubic(double column, double row) {
        int pixel = 0xff;
        for (int shift = 16; shift >= 0; shift -= 8) {
            float level = Bicubic.at(new Channel(this, shift), columns, rows, column, row);
            pixel = (pixel << 8) | (int) (Math.min(255f, Math.max(0f, level)) + 0.5f);
        }
        return pixel;
    }

    /** One of red, green and blue. */
    private record Channel(ColourPlane plane, int shift) implements Bicubic.Source {
        @Override
        public float at(int column, int row) {
            return channel(plane.argb[row * plane.columns + column], shift);
        }

        @Override
        public void add(float[] into, int firstColumn, int count, int row, float weight) {
            for (int i = 0; i < count; i++) {
                into[i] += at(firstColumn + i, row) * weight;
            }
        }
    }

    /** Each channel filtered by itself. */
    ColourPlane filtered(ImageFilter filter) {
        int[] out = new int[argb.length];
        Arrays.fill(out, BLACK);
        float[] values = new float[argb.length];
        for (int shift = 0; shift <= 16; shift += 8) {
            for (int i = 0; i < values.length; i++) {
                values[i] = channel(argb[i], shift);
            }
            float[] filtered = Gaussian.filtered(filter, values, columns, rows);
            for (int i = 0; i < values.length; i++) {
                out[i] |= (int) (Math.min(255f, Math.max(0f, filtered[i])) + 0.5f) << shift;
            }
        }
        return new ColourPlane(columns, rows, out);
    }

    private static int channel(int pixel, int shift) {
        return (pixel >> shift) & 0xff;
    }

    ColourPlane halved() {
        int halfColumns = (columns + 1) / 2;
        int halfRows = (rows + 1) / 2;
        int[] half = new int[halfColumns * halfRows];
        for (int r = 0; r < halfRows; r++) {
            int upper = 2 * r * columns;
            int lower = Math.min(2 * r + 1, rows - 1) * columns;
            for (int c = 0; c < halfColumns; c++) {
                int left = 2 * c;
                int right = Math.min(left + 1, columns - 1);
                int pixel = BLACK;
                for (int shift = 0; shift <= 16; shift += 8) {
                    int sum = channel(argb[upper + left], shift)
                            + channel(argb[upper + right], shift)
                            + channel(argb[lower + left], shift)
                            + channel(argb[lower + right], shift);
                    pixel |= ((sum + 2) / 4) << shift;
                }
                half[r * halfColumns + c] = pixel;
            }
        }
        return new ColourPlane(halfColumns, halfRows, half);
    }

    long bytes() {
        return 4L * argb.length;
    }
}
