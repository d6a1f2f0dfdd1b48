package org.fovea.viewer.render;

/** What is done to the stored values of a whole frame before it is resampled and windowed. */
public enum ImageFilter {
    OFF(0, 0),
    /** Gaussian of one pixel: less noise, less detail. */
    SMOOTH(1, -1),
    /** Unsharp mask: what a Gaussian of one and a half pixels takes away is added once more. */
    SHARPEN(1.5, 1);

    private final double sigma;
    private final double share;

    ImageFilter(double sigma, double share) {
        this.sigma = sigma;
        this.share = share;
    }

    /** Standard deviation of the Gaussian in pixels. */
    double sigma() {
        return sigma;
    }

    /** How much of the difference between value and Gaussian is added; -1 leaves the Gaussian. */
    double share() {
        return share;
    }

    public ImageFilter next() {
        return switch (this) {
            case OFF -> SMOOTH;
            case SMOOTH -> SHARPEN;
            case SHARPEN -> OFF;
        };
    }
}
