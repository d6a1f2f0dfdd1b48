package org.fovea.app.cases;

import java.time.Instant;
import java.util.UUID;

/**
 * What a reader decided about a finding.
 *
 * @param correctedLabel the class the reader holds right, a class id of the model or the reader's own word; empty unless
 *     the decision is {@link Decision#CHANGED}
 * @param comment may be empty
 * @param reader as the settings name the reader; may be empty
 * @param time to the millisecond
 */
public record Verdict(
        UUID finding, Decision decision, String correctedLabel, String comment, String reader, Instant time) {

    /** The three answers. */
    public enum Decision {
        AGREE,
        DISAGREE,
        /** It is there, but it is something else. */
        CHANGED
    }

    public Verdict {
        if ((decision == Decision.CHANGED) == correctedLabel.isBlank()) {
            throw new IllegalArgumentException("a changed class has a name, other verdicts have none: " + decision);
        }
    }
}
