package org.fovea.viewer.render;

/**
 * How an overlay is painted.
 *
 * @param map its colours
 * @param opacity 0 to 1 where it is painted at all
 * @param threshold values below it leave the image untouched
 */
public record HeatLook(ColourMap map, double opacity, double threshold) {

    /** Inferno at 40 %, nothing below 0.3. */
    public static final HeatLook USUAL = new HeatLook(ColourMap.INFERNO, 0.4, 0.3);

    public HeatLook {
        if (!(opacity >= 0 && opacity <= 1) || !(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("opacity " + opacity + ", threshold " + threshold);
        }
    }
}
