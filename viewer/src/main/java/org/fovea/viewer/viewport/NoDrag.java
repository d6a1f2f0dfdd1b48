package org.fovea.viewer.viewport;

import org.fovea.viewer.render.DevicePoint;
import org.fovea.viewer.tool.Drag;

/** What a hand does to a mark that may not be moved. */
record NoDrag() implements Drag {

    @Override
    public void to(DevicePoint at) {}

    @Override
    public void release(DevicePoint at) {}

    @Override
    public void cancel() {}
}
