package org.fovea.viewer.render;

/** A place in a viewport; (0, 0) is its upper left corner, x grows to the right, y downwards. */
public record DevicePoint(double x, double y) {

    public double distance(DevicePoint other) {
        return Math.hypot(x - other.x, y - other.y);
    }

    /** Distance to the nearest point of the segment between two points. */
    public double distance(DevicePoint from, DevicePoint to) {
        double dx = to.x - from.x;
        double dy = to.y - from.y;
        double square = dx * dx + dy * dy;
        double along = square == 0 ? 0 : Math.clamp(((x - from.x) * dx + (y - from.y) * dy) / square, 0, 1);
        return distance(new DevicePoint(from.x + along * dx, from.y + along * dy));
    }
}
