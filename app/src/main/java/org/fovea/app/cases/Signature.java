package org.fovea.app.cases;

import java.time.Instant;

/**
 * Who answers for a report's text. It is a statement kept in the case database, no cryptographic signature.
 *
 * @param by the reader's name, never empty
 * @param at to the millisecond
 */
public record Signature(String by, Instant at) {

    public Signature {
        if (by.isBlank()) {
            throw new IllegalArgumentException("nobody signs without a name");
        }
    }
}
