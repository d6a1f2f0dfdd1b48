package org.fovea.inference.evaluate;

import java.util.List;
import java.util.stream.IntStream;

/** How far probabilities can be taken at their word (Guo et al., On Calibration of Modern Neural Networks, 2017). */
record Calibration(List<Scored> images) {

    private static final int BINS = 15;

    /** Temperatures are looked for from 1/10 to 10. */
    private static final double FARTHEST = Math.log(10);

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final double LEAST = 1e-12;

    /** Those of fifteen bins of equal width over the probability of the class called that hold images. */
    List<ReliabilityBin> reliability() {
        int[] n = new int[BINS];
        double[] said = new double[BINS];
        double[] right = new double[BINS];
        for (Scored image : images) {
            double sure = image.probabilities()[image.predicted()];
            int bin = (int) Math.clamp(Math.ceil(sure * BINS) - 1, 0, BINS - 1);
            n[bin]++;
            said[bin] += sure;
            right[bin] += image.predicted() == image.truth() ? 1 : 0;
        }
        return IntStream.range(0, BINS)
                .filter(i -> n[i] > 0)
                .mapToObj(i ->
                        new ReliabilityBin((double) i / BINS, (i + 1.0) / BINS, n[i], said[i] / n[i], right[i] / n[i]))
                .toList();
    }

    /**
     * Expected calibration error: the mean distance over the bins between the probability and the share of right calls,
     * weighted by the bins' images.
     */
    double expectedError() {
        return reliability().stream()
                        .mapToDouble(bin -> bin.n() * Math.abs(bin.said() - bin.right()))
                        .sum()
                / images.size();
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
