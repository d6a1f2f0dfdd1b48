package org.fovea.dicom.segment;

import java.util.BitSet;

/**
 * One segment in one frame.
 *
 * @param coverage for each pixel, row by row, from 0 (outside) to {@code full}; unsigned bytes
 * @param full what means wholly inside: 1 for binary segments and labels, the object's maximum for fractional ones
 */
public record SegmentMask(int columns, int rows, byte[] coverage, int full) {

    public SegmentMask {
        if (coverage.length != columns * rows || full < 1 || full > 255) {
            throw new IllegalArgumentException(
                    coverage.length + " pixels for " + columns + " x " + rows + ", up to " + full);
        }
    }

    /** Probability or share of the pixel, 0 to 1. */
    public double at(int column, int row) {
        return Math.min(1, (coverage[row * columns + column] & 0xff) / (double) full);
    }

    /** Pixels of which at least half belongs to the segment; bit {@code row * columns + column}. */
    public BitSet bits() {
        BitSet bits = new BitSet(coverage.length);
        for (int i = 0; i < coverage.length; i++) {
            if (2 * (coverage[i] & 0xff) >= full) {
                bits.set(i);
            }
        }
        return bits;
    }

    public boolean empty() {
        for (byte pixel : coverage) {
            if (pixel != 0) {
                return false;
            }
        }
        return true;
    }
}
