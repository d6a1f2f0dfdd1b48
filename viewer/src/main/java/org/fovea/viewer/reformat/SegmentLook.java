package org.fovea.viewer.reformat;

/**
 * How a segment is drawn and what the legend says of it.
 *
 * @param name for people
 * @param rgb {@code 0xRRGGBB}
 * @param automatic drawn by a program alone: named as such, and outlined in dashes as all marks of networks are
 */
public record SegmentLook(String name, int rgb, boolean automatic, boolean visible) {

    /** Told apart by the colour blind (Okabe and Ito 2008), for segments without a colour of their own. */
    private static final int[] COLOURS = {0xE69F00, 0x56B4E9, 0x009E73, 0xF0E442, 0xD55E00, 0xCC79A7, 0x0072B2};

    public static int colour(int number) {
        return COLOURS[Math.floorMod(number, COLOURS.length)];
    }

    public SegmentLook withVisible(boolean shown) {
        return new SegmentLook(name, rgb, automatic, shown);
    }
}
