package org.fovea.viewer.reformat;

import java.util.Arrays;

/** Brings the samples across a slab together; what is NaN is left out. */
sealed interface Gather {

    void add(float[] part);

    void finish();

    /** @param out receives the result; NaN where no part had a value */
    static Gather of(Projection projection, float[] out) {
        return switch (projection) {
            case MAXIMUM -> new Extreme(out, true);
            case MINIMUM -> new Extreme(out, false);
            case MEAN -> new Mean(out);
        };
    }

    /** The largest or the smallest. */
    final class Extreme implements Gather {
        private final float[] out;
        private final boolean largest;

        Extreme(float[] out, boolean largest) {
            this.out = out;
            this.largest = largest;
        }

        private boolean begun;

        @Override
        public void add(float[] part) {
            if (!begun) {
                System.arraycopy(part, 0, out, 0, out.length);
                begun = true;
            } else if (largest) {
                for (int i = 0; i < out.length; i++) {
                    // False where the part is NaN; true where nothing is there yet.
                    out[i] = part[i] > out[i] || Float.isNaN(out[i]) ? part[i] : out[i];
                }
            } else {
                for (int i = 0; i < out.length; i++) {
                    out[i] = part[i] < out[i] || Float.isNaN(out[i]) ? part[i] : out[i];
                }
            }
        }

        @Override
        public void finish() {}
    }

    final class Mean implements Gather {
        private final float[] out;
        private final double[] sums;
        private final int[] counts;

        Mean(float[] out) {
            this.out = out;
            sums = new double[out.length];
            counts = new int[out.length];
        }

        @Override
        public void add(float[] part) {
            for (int i = 0; i < part.length; i++) {
                if (!Float.isNaN(part[i])) {
                    sums[i] += part[i];
                    counts[i]++;
                }
            }
        }

        @Override
        public void finish() {
            Arrays.setAll(sums, i -> counts[i] == 0 ? Double.NaN : sums[i] / counts[i]);
            for (int i = 0; i < out.length; i++) {
                out[i] = (float) sums[i];
            }
        }
    }
}
