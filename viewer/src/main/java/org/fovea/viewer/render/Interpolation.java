package org.fovea.viewer.render;

/** How values between pixel centres are found when an image is enlarged. Minified images are always averaged. */
public enum Interpolation {
    /** Every stored pixel is a visible block. */
    NEAREST,
    /** Straight line between the four neighbours, in stored values, before the window. */
    BILINEAR,
    /** Smooth curve through the sixteen neighbours (Catmull and Rom), in stored values, before the window. */
    BICUBIC;

    public Interpolation next() {
        return switch (this) {
            case NEAREST -> BILINEAR;
            case BILINEAR -> BICUBIC;
            case BICUBIC -> NEAREST;
        };
    }
}
