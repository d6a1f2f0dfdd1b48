package org.fovea.viewer.tool;

import org.fovea.viewer.render.DevicePoint;

/** One gesture: a press, what follows it, and its release; or several of them, while it {@link #goesOn}. */
public interface Drag {

    /** The pointer moved. */
    void to(DevicePoint at);

    /** The button came up. */
    void release(DevicePoint at);

    /** Escape: as if it had not begun, where that can be. */
    void cancel();

    /** Whether the gesture waits for another press, although the button came up. */
    default boolean goesOn() {
        return false;
    }

    /** The button went down again. */
    default void press(DevicePoint at) {}

    /** No more presses come: a double click, or Enter. */
    default void finish() {}
}
