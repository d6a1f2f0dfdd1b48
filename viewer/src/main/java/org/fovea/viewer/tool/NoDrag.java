package org.fovea.viewer.tool;

import org.fovea.viewer.render.DevicePoint;

/** What a hand does where there is nothing to do. */
public record NoDrag() implements Drag {

    @Override
    public void to(DevicePoint at) {}

    @Override
    public void release(DevicePoint at) {}

    @Override
    public void cancel() {}
}
