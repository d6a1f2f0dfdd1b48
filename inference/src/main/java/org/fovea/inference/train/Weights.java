package org.fovea.inference.train;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** Named arrays of a network: convolution kernels, biases, statistics; in the order in which the layers made them. */
record Weights(SequencedMap<String, Weight> byName) {

    /** One array and its shape, the last dimension running fastest. */
    record Weight(long[] shape, float[] values) {}

    Weights {
        byName = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(byName));
    }

    Weight get(String name) {
        Weight weight = byName.get(name);
        if (weight == null) {
            throw new IllegalArgumentException("no weight " + name);
        }
        return weight;
    }

    /** Those whose names begin so, under the rest of their names. */
    Weights under(String prefix) {
        SequencedMap<String, Weight> found = new LinkedHashMap<>();
        for (Map.Entry<String, Weight> entry : byName.entrySet()) {
            if (entry.getKey().startsWith(prefix)) {
                found.put(entry.getKey().substring(prefix.length()), entry.getValue());
            }
        }
        return new Weights(found);
    }
}
