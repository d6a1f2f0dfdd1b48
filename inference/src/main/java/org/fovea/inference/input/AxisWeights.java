package org.fovea.inference.input;

/**
 * Which source pixels, and how much of each, make up the target pixels along one axis. What lies outside the source
 * weighs nothing, so a target pixel over the rim fades to 0.
 *
 * @param first index of the first source pixel of each target pixel
 * @param weights of the source pixels from there on; empty where the target pixel lies outside
 */
record AxisWeights(int[] first, float[][] weights) {

    /**
     * @param source pixels of the source along this axis
     * @param target pixels of the target
     * @param share of the target's length that the source covers, centred
     */
    static AxisWeights of(int source, int target, double share) {
        double pixelsEach = source / (target * share);
        int[] first = new int[target];
        float[][] weights = new float[target][];
        for (int i = 0; i < target; i++) {
            double centre = source / 2.0 + (i + 0.5 - target / 2.0) * pixelsEach;
            if (centre < 0 || centre > source) {
                weights[i] = new float[0];
            } else if (pixelsEach >= 1) {
                first[i] = (int) Math.max(0, Math.floor(centre - pixelsEach / 2));
                weights[i] = overlaps(centre - pixelsEach / 2, centre + pixelsEach / 2, first[i], source);
            } else {
                double at = Math.clamp(centre - 0.5, 0, source - 1);
                first[i] = (int) Math.min(Math.floor(at), Math.max(0, source - 2));
                float part = (float) (at - first[i]);
                weights[i] = source == 1 ? new float[] {1} : new float[] {1 - part, part};
            }
        }
        return new AxisWeights(first, weights);
    }

    private static float[] overlaps(double from, double to, int first, int source) {
        int last = (int) Math.min(source, Math.ceil(to - 1e-9));
        float[] overlap = new float[last - first];
        for (int i = 0; i < overlap.length; i++) {
            double shared = Math.min(to, first + i + 1.0) - Math.max(from, first + i);
            overlap[i] = (float) (Math.max(0, shared) / (to - from));
        }
        return overlap;
    }

    float sum(int target, float[] values, int offset, int stride) {
        float sum = 0;
        float[] share = weights[target];
        for (int i = 0; i < share.length; i++) {
            sum += share[i] * values[offset + (first[target] + i) * stride];
        }
        return sum;
    }
}
