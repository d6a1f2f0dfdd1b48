package org.fovea.app.cases;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as the database keeps them: whole milliseconds. */
final class Times {

    private Times() {}

    static Instant stored(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS);
    }
}
