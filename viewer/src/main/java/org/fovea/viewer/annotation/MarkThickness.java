package org.fovea.viewer.annotation;

/** How thick a line is, in logical pixels. */
public enum MarkThickness {
    THIN(1.1),
    NORMAL(1.6),
    BOLD(2.6);

    private final double pixels;

    MarkThickness(double pixels) {
        this.pixels = pixels;
    }

    public double pixels() {
        return pixels;
    }
}
