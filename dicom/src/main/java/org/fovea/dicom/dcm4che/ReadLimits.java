package org.fovea.dicom.dcm4che;

import java.time.Duration;

/**
 * What one file may cost.
 *
 * @param headerBytes bytes read into memory for attributes, pixels apart
 * @param inflatedBytes bytes that a deflated data set or frame may grow to
 * @param elements data elements and items, at all levels together
 * @param nesting sequences within sequences
 * @param frameBytes bytes of one decoded frame, and of one encoded
 * @param time from the first byte of a header, or of a frame, to its end
 */
record ReadLimits(long headerBytes, long inflatedBytes, int elements, int nesting, long frameBytes, Duration time) {

    /** What this process can afford. */
    static final ReadLimits DEFAULT = affordable(Runtime.getRuntime().maxMemory());

    /**
     * Enough for the largest honest objects known (enhanced objects with tens of thousands of frames), and never more than
     * a quarter of the memory, since a frame stands there up to three times while it is put in order.
     */
    static ReadLimits affordable(long memory) {
        long quarter = memory / 4;
        return new ReadLimits(
                Math.min(256L << 20, quarter),
                Math.min(512L << 20, quarter),
                4_000_000,
                100,
                Math.min(1L << 30, quarter),
                Duration.ofSeconds(30));
    }

    ReadLimits within(Duration shorter) {
        return new ReadLimits(headerBytes, inflatedBytes, elements, nesting, frameBytes, shorter);
    }
}
