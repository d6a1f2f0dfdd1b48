package org.fovea.viewer.measure;

/**
 * How often values occur.
 *
 * @param low where the first bin begins
 * @param width of each bin, above 0
 * @param counts of each bin, at least one bin; not to be written to
 */
public record Histogram(double low, double width, int[] counts) {

    private static final int MOST_BINS = 64;

    public Histogram {
        if (counts.length == 0 || !(width > 0)) {
            throw new IllegalArgumentException("a histogram has bins with a width: " + width);
        }
    }

    /**
     * @param values at least one
     * @param step least difference of two values, 0 where they lie anywhere: bins hold equally many possible values
     */
    static Histogram of(double[] values, double min, double max, double step) {
        double range = max - min;
        if (range == 0) {
            return new Histogram(min, step > 0 ? step : 1, new int[] {values.length});
        }
        double width;
        if (step > 0) {
            double possible = Math.rint(range / step) + 1;
            width = step * Math.max(1, Math.ceil(possible / MOST_BINS));
        } else {
            width = range / MOST_BINS;
        }
        int[] counts = new int[Math.max(1, step > 0 ? (int) Math.floor(range / width + 1e-9) + 1 : MOST_BINS)];
        for (double value : values) {
            counts[Math.clamp((long) Math.floor((value - min) / width + 1e-9), 0, counts.length - 1)]++;
        }
        return new Histogram(min, width, counts);
    }

    /** The greatest count. */
    public int highest() {
        int highest = 0;
        for (int count : counts) {
            highest = Math.max(highest, count);
        }
        return highest;
    }
}
