package org.fovea.viewer.reformat;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** Brings the samples across a slab together; what is NaN is left out. */
sealed interface Gather {

    /**
     * @param part samples of a line; those of {@code from} to before {@code to} count
     * @param share what a sample stands for beside others, for the mean
     */
    void add(float[] part, int from, int to, IntToDoubleFunction share);

    void finish();

    /** @param out receives the result; NaN where no part had a value */
    static Gather of(Projection projection, float[] out) {
        return switch (projection) {
            case MAXIMUM -> new Largest(out);
            case MINIMUM -> new Smallest(out);
            case MEAN -> new Mean(out);
        };
    }

    final class Largest implements Gather {
        private final float[] out;

        Largest(float[] out) {
            this.out = out;
            Arrays.fill(out, Float.NEGATIVE_INFINITY);
        }

        @Override
        public void add(float[] part, int from, int to, IntToDoubleFunction share) {
            replace(part, from, to, Float.NEGATIVE_INFINITY);
            for (int i = from; i < to; i++) {
                out[i] = Math.max(out[i], part[i]);
            }
        }

        @Override
        public void finish() {
            blank(out, Float.NEGATIVE_INFINITY);
        }
    }

    final class Smallest implements Gather {
        private final float[] out;

        Smallest(float[] out) {
            this.out = out;
            Arrays.fill(out, Float.POSITIVE_INFINITY);
        }

        @Override
        public void add(float[] part, int from, int to, IntToDoubleFunction share) {
            replace(part, from, to, Float.POSITIVE_INFINITY);
            for (int i = from; i < to; i++) {
                out[i] = Math.min(out[i], part[i]);
            }
        }

        @Override
        public void finish() {
            blank(out, Float.POSITIVE_INFINITY);
        }
    }

    /** So that what comes next needs no choice: loops without one work on many pixels at once. */
    private static void replace(float[] part, int from, int to, float nothing) {
        for (int i = from; i < to; i++) {
            if (Float.isNaN(part[i])) {
                part[i] = nothing;
            }
        }
    }

    private static void blank(float[] out, float nothing) {
        for (int i = 0; i < out.length; i++) {
            out[i] = out[i] == nothing ? Float.NaN : out[i];
        }
    }

    final class Mean implements Gather {
        private final float[] out;
        private final double[] sums;
        private final double[] shares;

        Mean(float[] out) {
            this.out = out;
            sums = new double[out.length];
            shares = new double[out.length];
        }

        @Override
        public void add(float[] part, int from, int to, IntToDoubleFunction share) {
            for (int i = from; i < to; i++) {
                if (!Float.isNaN(part[i])) {
                    double weight = share.applyAsDouble(i);
                    sums[i] += weight * part[i];
                    shares[i] += weight;
                }
            }
        }

        @Override
        public void finish() {
            for (int i = 0; i < out.length; i++) {
                // 0 by 0 is NaN.
                out[i] = (float) (sums[i] / shares[i]);
            }
        }
    }
}
