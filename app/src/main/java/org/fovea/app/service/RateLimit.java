package org.fovea.app.service;

/** A bucket of tokens that fills evenly: a minute's worth at once at most. Thread-safe. */
final class RateLimit {

    private static final double NANOS_A_MINUTE = 60e9;

    private final int perMinute;
    private double tokens;
    private long last;

    RateLimit(int perMinute, long now) {
        this.perMinute = perMinute;
        this.tokens = perMinute;
        this.last = now;
    }

    /** @param now by {@link System#nanoTime} */
    synchronized boolean allows(long now) {
        tokens = Math.min(perMinute, tokens + (now - last) / NANOS_A_MINUTE * perMinute);
        last = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
