package org.fovea.inference.train;

import java.util.Map;

/**
 * What a finished network is measured on.
 *
 * @param learnFrom split of the table that is learned from
 * @param measureOn split, and sub-folder of the data set, that is not
 * @param subsets further runs over the patients whose whole id matches a regular expression, by name
 */
public record Measurement(String learnFrom, String measureOn, Map<String, String> subsets) {

    public Measurement {
        subsets = Map.copyOf(subsets);
        if (learnFrom.equals(measureOn)) {
            throw new IllegalArgumentException("a network is not measured on what it learned from: " + learnFrom);
        }
    }
}
