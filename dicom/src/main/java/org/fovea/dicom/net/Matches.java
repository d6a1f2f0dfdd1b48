package org.fovea.dicom.net;

import java.util.List;

/**
 * The answer to a query.
 *
 * @param matches in the peer's order
 * @param more whether the limit cut them short
 */
public record Matches(List<Match> matches, boolean more) {

    public Matches {
        matches = List.copyOf(matches);
    }
}
