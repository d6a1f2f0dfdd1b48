package org.fovea.viewer.render;

/** To which side of a wider viewport an image is laid: a breast's chest wall lies at the middle of the screen. */
public enum Side {
    LEFT,
    MIDDLE,
    RIGHT;

    /** The map moved so that the image touches its side; an image that fills the width stays where it is. */
    public PixelMapping moved(PixelMapping middle, ImageSize image, double width) {
        double across = middle.acrossOf(image);
        double slack = Math.max(0, width - across) / 2;
        return switch (this) {
            case LEFT -> middle.shifted(-slack);
            case MIDDLE -> middle;
            case RIGHT -> middle.shifted(slack);
        };
    }
}
