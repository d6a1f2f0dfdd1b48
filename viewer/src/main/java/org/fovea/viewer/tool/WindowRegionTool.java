package org.fovea.viewer.tool;

import java.util.Optional;
import org.fovea.viewer.render.DevicePoint;

/** Sets the window from the values inside a rectangle that is drawn. */
public record WindowRegionTool() implements Tool {

    @Override
    public Drag press(ToolTarget target, DevicePoint at) {
        return new Drag() {
            @Override
            public void to(DevicePoint now) {
                target.region(Optional.of(new DeviceRectangle(at, now)));
            }

            @Override
            public void release(DevicePoint now) {
                target.region(Optional.empty());
                target.windowOf(
                        target.mapping().toImage(at.x(), at.y()),
                        target.mapping().toImage(now.x(), now.y()));
            }

            @Override
            public void cancel() {
                target.region(Optional.empty());
            }
        };
    }
}
