package org.fovea.viewer.render;

/**
 * Cubic interpolation with the kernel of Catmull and Rom (a = -1/2), which passes through the values and keeps straight
 * lines straight. Beyond the rim the outermost values are repeated. A value that is NaN makes NaN of all that it has a
 * part in.
 */
final class Bicubic {

    /** What is interpolated. */
    interface Source {
        float at(int column, int row);

        /** Adds {@code weight} times the values of a row, from a column on, to the first {@code count} places. */
        void add(float[] into, int firstColumn, int count, int row, float weight);
    }

    private Bicubic() {}

    /** Along a row of the raster: the four rows are blended once, then four neighbours of the blend. */
    static void row(
            Source source, int columns, int rows, float[] out, Span inside, double column, double row, double step) {
        if (inside.from() == inside.to()) {
            return;
        }
        double start = column + inside.from() * step;
        double end = column + (inside.to() - 1) * step;
        int first = within((int) Math.floor(Math.min(start, end)) - 1, columns);
        int last = within((int) Math.floor(Math.max(start, end)) + 2, columns);
        int count = last - first + 1;
        float[] blend = new float[count];
        int above = (int) Math.floor(row);
        float[] down = weights((float) (row - above));
        for (int tap = 0; tap < 4; tap++) {
            if (down[tap] != 0) {
                source.add(blend, first, count, within(above - 1 + tap, rows), down[tap]);
            }
        }
        for (int i = inside.from(); i < inside.to(); i++) {
            double c = column + i * step;
            int left = (int) Math.floor(c);
            float t = (float) (c - left);
            int at = left - first;
            if (at >= 1 && at + 2 < count) {
                out[i] = curve(blend[at - 1], blend[at], blend[at + 1], blend[at + 2], t);
            } else {
                out[i] = curve(
                        blend[within(at - 1, count)],
                        blend[within(at, count)],
                        blend[within(at + 1, count)],
                        blend[within(at + 2, count)],
                        t);
            }
        }
    }

    /** At one place of the raster. */
    static float at(Source source, int columns, int rows, double column, double row) {
        int left = (int) Math.floor(column);
        int above = (int) Math.floor(row);
        float t = (float) (column - left);
        float[] lines = new float[4];
        for (int tap = 0; tap < 4; tap++) {
            int r = within(above - 1 + tap, rows);
            lines[tap] = curve(
                    source.at(within(left - 1, columns), r),
                    source.at(within(left, columns), r),
                    source.at(within(left + 1, columns), r),
                    source.at(within(left + 2, columns), r),
                    t);
        }
        return curve(lines[0], lines[1], lines[2], lines[3], (float) (row - above));
    }

    private static float curve(float a, float b, float c, float d, float t) {
        return b + 0.5f * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
    }

    private static float[] weights(float t) {
        return new float[] {
            0.5f * t * (-1 + t * (2 - t)),
            1 + 0.5f * t * t * (3 * t - 5),
            0.5f * t * (1 + t * (4 - 3 * t)),
            0.5f * t * t * (t - 1)
        };
    }

    private static int within(int index, int count) {
        return Math.clamp(index, 0, count - 1);
    }
}
