package org.fovea.app.service;

/**
 * What the service takes on.
 *
 * @param bodyBytes of one request
 * @param waiting jobs that have not ended
 * @param kept jobs that ended; the oldest go
 * @param perMinute requests that bring work
 * @param reserveBytes that stay free on the disk
 */
public record ServiceLimits(long bodyBytes, int waiting, int kept, int perMinute, long reserveBytes) {

    public static final ServiceLimits STANDARD = new ServiceLimits(1L << 30, 64, 1_000, 120, 1L << 30);

    public ServiceLimits {
        if (bodyBytes < 1 || waiting < 1 || kept < 1 || perMinute < 1 || reserveBytes < 0) {
            throw new IllegalArgumentException("impossible limits");
        }
    }
}
