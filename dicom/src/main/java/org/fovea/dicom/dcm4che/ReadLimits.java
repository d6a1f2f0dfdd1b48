package org.fovea.dicom.dcm4che;

/**
 * What one file may cost.
 *
 * @param headerBytes bytes read into memory for attributes, pixels apart
 * @param inflatedBytes bytes that a deflated data set or frame may grow to
 * @param elements data elements and items, at all levels together
 * @param nesting sequences within sequences
 * @param frameBytes bytes of one decoded frame, and of one encoded
 */
record ReadLimits(long headerBytes, long inflatedBytes, int elements, int nesting, long frameBytes) {

    /** Enough for the largest honest objects known (enhanced objects with tens of thousands of frames). */
    static final ReadLimits DEFAULT = new ReadLimits(256L << 20, 512L << 20, 4_000_000, 100, 1L << 30);
}
