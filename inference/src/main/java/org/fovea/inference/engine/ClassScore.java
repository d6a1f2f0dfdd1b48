package org.fovea.inference.engine;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * One class and how probable the network holds it.
 *
 * @param label the class's id in the manifest, for example {@code glioma}
 * @param probability calibrated, 0 to 1
 */
public record ClassScore(String label, double probability) {

    public ClassScore {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("not a probability: " + probability);
        }
    }

    /** The most probable class; of equal ones the first. */
    public static ClassScore highest(List<ClassScore> scores) {
        return Collections.max(scores, Comparator.comparingDouble(ClassScore::probability));
    }
}
