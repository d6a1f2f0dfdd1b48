package org.fovea.app.cases;

import java.util.List;

/**
 * The studies with the images most like that of a finding.
 *
 * @param finding that they are compared with
 * @param compared how many findings of other studies there are to compare with
 * @param nearest the nearest first, each study once; empty only where there is nothing to compare with or none was wanted
 */
public record SimilarCases(Finding finding, int compared, List<SimilarCase> nearest) {

    public SimilarCases {
        nearest = List.copyOf(nearest);
    }
}
