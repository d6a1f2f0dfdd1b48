package org.fovea.inference.evaluate;

import java.util.List;

/** How far probabilities can be taken at their word (Guo et al., On Calibration of Modern Neural Networks, 2017). */
record Calibration(List<Scored> images) {

    private static final int BINS = 15;

    /** Temperatures are looked for from 1/10 to 10. */
    private static final double FARTHEST = Math.log(10);

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final double LEAST = 1e-12;

    /**
     * Expected calibration error: images are put into fifteen bins by the probability of the class that was called; the mean
     * distance between that probability and the share of right calls, weighted by the bins' images.
     */
    double expectedError() {
        double[] excess = new double[BINS];
        for (Scored image : images) {
            double sure = image.probabilities()[image.predicted()];
            int bin = (int) Math.clamp(Math.ceil(sure * BINS) - 1, 0, BINS - 1);
            excess[bin] += sure - (image.predicted() == image.truth() ? 1 : 0);
        }
        double sum = 0;
        for (double difference : excess) {
            sum += Math.abs(difference);
        }
        return sum / images.size();
    }

    /**
     * The temperature by which the logits would have to be divided, beyond what was done, to make the truth likeliest: above
     * 1 where the network is too sure of itself, below 1 where it is too modest.
     */
    double bestTemperature() {
        double low = -FARTHEST;
        double high = FARTHEST;
        while (high - low > 1e-6) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (negativeLogLikelihood(Math.exp(left)) < negativeLogLikelihood(Math.exp(right))) {
                high = right;
            } else {
                low = left;
            }
        }
        return Math.exp((low + high) / 2);
    }

    /** A softmax at temperature t of logits is, up to a factor, the t-th root of their softmax. */
    private double negativeLogLikelihood(double temperature) {
        double sum = 0;
        for (Scored image : images) {
            double total = 0;
            for (double probability : image.probabilities()) {
                total += Math.pow(Math.max(LEAST, probability), 1 / temperature);
            }
            sum += Math.log(total) - Math.log(Math.max(LEAST, image.probabilities()[image.truth()])) / temperature;
        }
        return sum / images.size();
    }
}
