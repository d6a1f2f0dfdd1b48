package org.fovea.inference.explain;

/** Where a finding lies, as shares of the image's width and height. */
public record Box(double centreX, double centreY, double width, double height) {

    public Box {
        if (!(width > 0 && height > 0) || !Double.isFinite(centreX) || !Double.isFinite(centreY)) {
            throw new IllegalArgumentException("impossible box at " + centreX + ", " + centreY);
        }
    }

    public boolean contains(double x, double y) {
        return Math.abs(x - centreX) <= width / 2 && Math.abs(y - centreY) <= height / 2;
    }
}
