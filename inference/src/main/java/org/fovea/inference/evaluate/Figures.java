package org.fovea.inference.evaluate;

import java.util.Arrays;
import java.util.Comparator;
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

    /** Mean recall of the classes that occur. */
    double balancedAccuracy() {
        return IntStream.range(0, classes)
                .mapToDouble(this::recall)
                .filter(recall -> !Double.isNaN(recall))
                .average()
                .orElse(Double.NaN);
    }

    /** Probability that an image of the class scores higher on it than one of another class; ties count half. */
    double auc(int label) {
        Scored[] ranked = images.toArray(new Scored[0]);
        Arrays.sort(ranked, Comparator.comparingDouble(image -> image.probabilities()[label]));
        double rankSum = 0;
        double members = 0;
        for (int from = 0; from < ranked.length; ) {
            int to = from;
            while (to < ranked.length
                    && ranked[to].probabilities()[label] == ranked[from].probabilities()[label]) {
                to++;
            }
            double sharedRank = (from + 1 + to) / 2.0;
            for (int i = from; i < to; i++) {
                if (ranked[i].truth() == label) {
                    rankSum += sharedRank;
                    members++;
                }
            }
            from = to;
        }
        double others = ranked.length - members;
        return (rankSum - members * (members + 1) / 2) / (members * others);
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
