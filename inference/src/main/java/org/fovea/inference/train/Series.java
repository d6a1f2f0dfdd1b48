package org.fovea.inference.train;

import java.util.List;

/**
 * A labelled series as a network saw it.
 *
 * @param group patient or family
 * @param label index of the class
 * @param slices embeddings in their order, at least one
 * @param probabilities what the network said of each slice, one for each class
 */
record Series(String group, int label, List<float[]> slices, List<double[]> probabilities) {

    Series {
        slices = List.copyOf(slices);
        probabilities = List.copyOf(probabilities);
    }

    /** What a reader without a head would say: the mean over the slices. */
    double[] meanProbabilities() {
        double[] mean = new double[probabilities.getFirst().length];
        for (double[] slice : probabilities) {
            for (int k = 0; k < mean.length; k++) {
                mean[k] += slice[k] / probabilities.size();
            }
        }
        return mean;
    }
}
