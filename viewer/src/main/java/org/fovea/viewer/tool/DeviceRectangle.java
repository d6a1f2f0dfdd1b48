package org.fovea.viewer.tool;

import org.fovea.viewer.render.DevicePoint;

/** A rectangle in a viewport by two opposite corners, in logical pixels. */
public record DeviceRectangle(DevicePoint from, DevicePoint to) {

    public double left() {
        return Math.min(from.x(), to.x());
    }

    public double top() {
        return Math.min(from.y(), to.y());
    }

    public double width() {
        return Math.abs(to.x() - from.x());
    }

    public double height() {
        return Math.abs(to.y() - from.y());
    }
}
