package org.fovea.viewer.render;

/**
 * Bilinear sampling along a row in two steps: blend the two rows that lie above and below once, then interpolate between
 * neighbours of the blend. Upright images, nearly all, are drawn this way in half the time.
 */
final class RowBlend {

    /** Blends {@code upper * (1 - share) + lower * share} of neighbouring columns into the first {@code count} places. */
    interface Rows {
        void blend(float[] into, int firstColumn, int count, int upper, int lower, float share);
    }

    private RowBlend() {}

    static void sample(
            Rows plane, int columns, int rows, float[] out, Span inside, double column, double row, double step) {
        if (inside.from() == inside.to()) {
            return;
        }
        double start = column + inside.from() * step;
        double end = column + (inside.to() - 1) * step;
        int first = (int) within(Math.min(start, end), columns - 1);
        int last = Math.min(columns - 1, (int) within(Math.max(start, end), columns - 1) + 1);
        int count = last - first + 1;
        float[] blend = new float[count + 1];
        double r = within(row, rows - 1);
        int upper = (int) r;
        plane.blend(blend, first, count, upper, Math.min(upper + 1, rows - 1), (float) (r - upper));
        blend[count] = blend[count - 1];
        double most = count - 1;
        for (int i = inside.from(); i < inside.to(); i++) {
            double c = within(column + i * step - first, most);
            int left = (int) c;
            float value = blend[left];
            out[i] = value + (blend[left + 1] - value) * (float) (c - left);
        }
    }

    private static double within(double coordinate, double most) {
        return Math.max(0, Math.min(coordinate, most));
    }
}
