package org.fovea.dicom.net;

import java.time.Duration;

/**
 * How long to wait for a peer. The limits are of silence, not of the whole: a transfer may last as long as it moves.
 *
 * @param connect until the connection stands
 * @param associate until the association is accepted or rejected
 * @param response between two signs of life while an answer is due
 */
public record Timeouts(Duration connect, Duration associate, Duration response) {

    /** Ten seconds to be heard; a minute for the answer, since archives fetch from slow shelves. */
    public static final Timeouts STANDARD =
            new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(60));

    public Timeouts {
        for (Duration limit : new Duration[] {connect, associate, response}) {
            if (limit.compareTo(Duration.ofMillis(1)) < 0 || limit.compareTo(Duration.ofDays(1)) > 0) {
                throw new IllegalArgumentException("no time limit: " + limit);
            }
        }
    }

    /** The same limit for every wait. */
    public static Timeouts all(Duration limit) {
        return new Timeouts(limit, limit, limit);
    }
}
