package org.fovea.inference.engine;

/** From logits to probabilities, softened by a temperature (Guo et al., On Calibration of Modern Neural Networks, 2017). */
public final class Softmax {

    private Softmax() {}

    /** @return as many numbers as there are logits, each from 0 to 1, summing to 1 */
    public static double[] of(float[] logits, double temperature) {
        return ofRow(logits, 0, logits.length, temperature);
    }

    /** The same of one row of {@code [rows, classes]}. */
    static double[] ofRow(float[] logits, int row, int classes, double temperature) {
        int from = row * classes;
        double highest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < classes; k++) {
            highest = Math.max(highest, logits[from + k]);
        }
        double[] shares = new double[classes];
        double sum = 0;
        for (int k = 0; k < classes; k++) {
            shares[k] = Math.exp((logits[from + k] - highest) / temperature);
            sum += shares[k];
        }
        for (int k = 0; k < classes; k++) {
            shares[k] /= sum;
        }
        return shares;
    }
}
