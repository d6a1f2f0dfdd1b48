package org.fovea.viewer.layout;

/**
 * A rectangle as shares of a whole.
 *
 * @param x left edge, 0 to 1
 * @param y upper edge, 0 to 1
 */
public record Area(double x, double y, double width, double height) {

    public static final Area WHOLE = new Area(0, 0, 1, 1);

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double centerX() {
        return x + width / 2;
    }

    public double centerY() {
        return y + height / 2;
    }

    /** A part of this rectangle, given by its own shares. */
    Area part(Axis axis, double from, double share) {
        return switch (axis) {
            case ROWS -> new Area(x, y + from * height, width, share * height);
            case COLUMNS -> new Area(x + from * width, y, share * width, height);
        };
    }
}
