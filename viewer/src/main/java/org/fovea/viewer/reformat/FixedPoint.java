package org.fovea.viewer.reformat;

/**
 * Voxel indices counted in 2^-32: a step along a line is an addition, and the way to voxel and fraction a shift. Half a
 * step of rounding moves the end of a line of 10,000 pixels by a millionth of a voxel.
 */
final class FixedPoint {

    private static final int WHOLE_BITS = 32;
    private static final double WHOLE = 1L << WHOLE_BITS;

    /** Of the fraction as many bits as a float holds. */
    private static final int SHARE_BITS = 24;

    private static final int SHARE_MASK = (1 << SHARE_BITS) - 1;
    private static final float SHARE_UNIT = 1f / (1 << SHARE_BITS);

    private FixedPoint() {}

    static long of(double index) {
        return Math.round(index * WHOLE);
    }

    static long whole(long index) {
        return index >> WHOLE_BITS;
    }

    /** The part behind the whole, 0 to less than 1. */
    static float share(long index) {
        return ((int) (index >> (WHOLE_BITS - SHARE_BITS)) & SHARE_MASK) * SHARE_UNIT;
    }
}
