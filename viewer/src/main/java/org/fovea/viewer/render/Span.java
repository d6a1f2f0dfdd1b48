package org.fovea.viewer.render;

/** Which samples of a straight line fall onto a raster: indices {@code from} (included) to {@code to} (excluded). */
record Span(int from, int to) {

    static Span of(int count, double column, double row, double columnStep, double rowStep, int columns, int rows) {
        double first = 0;
        double last = count;
        double[] starts = {column, row};
        double[] steps = {columnStep, rowStep};
        double[] ends = {columns - 0.5, rows - 0.5};
        for (int axis = 0; axis < 2; axis++) {
            double start = starts[axis];
            double step = steps[axis];
            if (step == 0) {
                if (start < -0.5 || start >= ends[axis]) {
                    return new Span(0, 0);
                }
            } else {
                double a = (-0.5 - start) / step;
                double b = (ends[axis] - start) / step;
                first = Math.max(first, Math.ceil(Math.min(a, b)));
                last = Math.min(last, Math.ceil(Math.max(a, b)));
            }
        }
        return last <= first ? new Span(0, 0) : new Span((int) first, (int) last);
    }

    /** Index of the pixel whose centre is nearest; rounding at the rim must not leave the raster. */
    static int nearest(double coordinate, int count) {
        return Math.clamp((int) Math.floor(coordinate + 0.5), 0, count - 1);
    }
}
