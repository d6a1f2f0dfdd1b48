package org.fovea.inference.explain;

/**
 * What covering parts of an image did to one class.
 *
 * @param label the class, the most probable one of the uncovered image
 * @param map over the source image: by how much the class's probability fell where that part was covered, as a share of
 *     {@code largestFall}; all 0 where none fell by {@link #LEAST_FALL}
 * @param largestFall of the calibrated probability, 0 to 1
 */
public record Occlusion(String label, HeatMap map, double largestFall) {

    /** Below it a map would show nothing but noise, enlarged. */
    public static final double LEAST_FALL = 0.01;

    /**
     * Falls as shares of the largest; what rose counts as nothing.
     *
     * @param whole probability of the uncovered image
     * @param covered probabilities with one patch covered each
     */
    public static float[] shares(double whole, double[] covered) {
        double largest = largestFall(whole, covered);
        float[] shares = new float[covered.length];
        if (largest >= LEAST_FALL) {
            for (int i = 0; i < covered.length; i++) {
                shares[i] = (float) (Math.max(0, whole - covered[i]) / largest);
            }
        }
        return shares;
    }

    /** @return 0 where nothing fell */
    public static double largestFall(double whole, double[] covered) {
        double largest = 0;
        for (double probability : covered) {
            largest = Math.max(largest, whole - probability);
        }
        return largest;
    }
}
