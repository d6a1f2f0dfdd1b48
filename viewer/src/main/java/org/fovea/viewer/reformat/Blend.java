package org.fovea.viewer.reformat;

/** Lays one colour over another. */
final class Blend {

    private static final int WHOLE = 256;
    private static final int HALF = WHOLE / 2;

    private Blend() {}

    /**
     * @param under {@code 0xRRGGBB}; the highest byte plays no part
     * @param over likewise
     * @param share of {@code over}, from 0 to 1
     * @return opaque {@code 0xFFRRGGBB}
     */
    static int over(int under, int over, double share) {
        int part = (int) (share * WHOLE);
        int pixel = 0xff000000;
        for (int shift = 0; shift <= 16; shift += 8) {
            int below = (under >> shift) & 0xff;
            int above = (over >> shift) & 0xff;
            int mixed = (below * (WHOLE - part) + above * part + HALF) / WHOLE;
            pixel |= mixed << shift;
        }
        return pixel;
    }
}
