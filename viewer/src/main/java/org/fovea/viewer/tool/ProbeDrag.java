package org.fovea.viewer.tool;

import java.util.Optional;
import org.fovea.viewer.annotation.Shape;
import org.fovea.viewer.render.DevicePoint;

/** Tells the value under the pointer while the button is down, and keeps the point where it comes up. */
final class ProbeDrag implements Drag {

    private final ToolTarget target;

    ProbeDrag(ToolTarget target, DevicePoint at) {
        this.target = target;
        to(at);
    }

    @Override
    public void to(DevicePoint at) {
        target.preview(Optional.of(new Shape.Probe(target.imagePoint(at))));
    }

    @Override
    public void release(DevicePoint at) {
        target.preview(Optional.empty());
        target.keep(new Shape.Probe(target.imagePoint(at)));
    }

    @Override
    public void cancel() {
        target.preview(Optional.empty());
    }
}
