package org.fovea.app.cases;

import java.util.List;

/**
 * The studies with the images most like that of a finding.
 *
 * @param finding that they are compared with
 * @param compared how many studies there are to compare with
 * @param nearest first; empty only where there is nothing to compare with or nothing was wanted
 */
public record SimilarCases(Finding finding, int compared, List<SimilarCase> nearest) {

    public SimilarCases {
        nearest = List.copyOf(nearest);
    }
}
