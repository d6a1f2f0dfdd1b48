package org.fovea.viewer.tool;

import org.fovea.viewer.render.DevicePoint;

/** One press, what follows it, and its release. */
public interface Drag {

    /** The pointer moved, button still down. */
    void to(DevicePoint at);

    /** The button came up. */
    void release(DevicePoint at);

    /** Escape: as if it had not begun, where that can be. */
    void cancel();
}
