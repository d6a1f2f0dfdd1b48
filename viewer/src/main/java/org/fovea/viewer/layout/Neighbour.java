package org.fovea.viewer.layout;

/** Which of two rectangles lies beside the other, and how far. */
final class Neighbour {

    /** Rounding of shares. */
    private static final double TOUCH = 1e-9;

    /** Being out of line counts this many times as far as being away. */
    private static final double OUT_OF_LINE = 4;

    private Neighbour() {}

    static boolean lies(Area from, Area to, Heading heading) {
        return switch (heading) {
            case LEFT -> to.right() <= from.x() + TOUCH;
            case RIGHT -> to.x() >= from.right() - TOUCH;
            case UP -> to.bottom() <= from.y() + TOUCH;
            case DOWN -> to.y() >= from.bottom() - TOUCH;
        };
    }

    static double distance(Area from, Area to, Heading heading) {
        boolean sideways = heading == Heading.LEFT || heading == Heading.RIGHT;
        double away = Math.abs(sideways ? to.centerX() - from.centerX() : to.centerY() - from.centerY());
        double beside = Math.abs(sideways ? to.centerY() - from.centerY() : to.centerX() - from.centerX());
        return away + OUT_OF_LINE * beside;
    }
}
