package org.fovea.inference.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * One image's truth and what a network said.
 *
 * @param truth index of the class
 * @param patient id, empty where unknown
 * @param group patient or family; images without one each get their own
 * @param probabilities one for each class
 * @param peakInBox whether the heat map points into the finding's box; null where no box is known
 */
record Scored(
        int truth,
        String patient,
        String group,
        double[] probabilities,
        @Nullable Boolean peakInBox) {

    /** The most probable class, the first of equals. */
    int predicted() {
        int best = 0;
        for (int k = 1; k < probabilities.length; k++) {
            if (probabilities[k] > probabilities[best]) {
                best = k;
            }
        }
        return best;
    }
}
