package org.fovea.inference.engine;

/** From logits to probabilities, softened by a temperature (Guo et al., On Calibration of Modern Neural Networks, 2017). */
public final class Softmax {

    private Softmax() {}

    /** @return as many numbers as there are logits, each from 0 to 1, summing to 1 */
    public static double[] of(float[] logits, double temperature) {
        double highest = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            highest = Math.max(highest, logit);
        }
        double[] shares = new double[logits.length];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.exp((logits[i] - highest) / temperature);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }
}
