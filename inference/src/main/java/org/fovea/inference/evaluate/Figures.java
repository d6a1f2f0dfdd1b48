package org.fovea.inference.evaluate;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Figures over a list of scored images. A figure over nothing is NaN.
 *
 * @param classes how many there are
 */
record Figures(List<Scored> images, int classes) {

    /** Rows are the truth, columns what the network said. */
    int[][] confusion() {
        int[][] confusion = new int[classes][classes];
        images.forEach(image -> confusion[image.truth()][image.predicted()]++);
        return confusion;
    }

    double accuracy() {
        return images.stream()
                .mapToDouble(image -> image.predicted() == image.truth() ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }

    /** Share of the class's images that were called so. */
    double recall(int label) {
        return images.stream()
                .filter(image -> image.truth() == label)
                .mapToDouble(image -> image.predicted() == label ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }

    /** Share of the other classes' images that were not called so. */
    double specificity(int label) {
        return images.stream()
                .filter(image -> image.truth() != label)
                .mapToDouble(image -> image.predicted() == label ? 0 : 1)
                .average()
                .orElse(Double.NaN);
    }

    /**
     * Mean squared distance between the probabilities and the truth, summed over the classes (Brier, Verification of
     * forecasts expressed in terms of probability, 1950): 0 at best, 2 at worst.
     */
    double brier() {
        return images.stream()
                .mapToDouble(image -> {
                    double sum = 0;
                    for (int k = 0; k < classes; k++) {
                        double difference = image.probabilities()[k] - (image.truth() == k ? 1 : 0);
                        sum += difference * difference;
                    }
                    return sum;
                })
                .average()
                .orElse(Double.NaN);
    }

    /** Mean recall of the classes that occur. */
    double balancedAccuracy() {
        return IntStream.range(0, classes)
                .mapToDouble(this::recall)
                .filter(recall -> !Double.isNaN(recall))
                .average()
                .orElse(Double.NaN);
    }

    /** Mean of minus the logarithm of the probability of the truth. */
    double negativeLogLikelihood() {
        return images.stream()
                .mapToDouble(image -> -Math.log(Math.max(1e-12, image.probabilities()[image.truth()])))
                .average()
                .orElse(Double.NaN);
    }

    /** Share of images with a box whose heat map points into it. */
    double peakInBox() {
        return images.stream()
                .flatMapToDouble(image -> {
                    Boolean peak = image.peakInBox();
                    return peak == null ? DoubleStream.empty() : DoubleStream.of(peak ? 1 : 0);
                })
                .average()
                .orElse(Double.NaN);
    }
}
