package org.fovea.viewer.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.viewer.annotation.Region;
import org.fovea.viewer.render.DevicePoint;

/** Draws an outline that follows the hand and closes when the button comes up. */
final class FreehandDrag implements Drag {

    /** Points nearer to each other add nothing, in logical pixels. */
    private static final double STEP = 1.5;

    private final ToolTarget target;
    private final List<ImagePoint> outline = new ArrayList<>();
    private DevicePoint last;

    FreehandDrag(ToolTarget target, DevicePoint at) {
        this.target = target;
        last = at;
        outline.add(target.imagePoint(at));
    }

    @Override
    public void to(DevicePoint at) {
        if (last.distance(at) >= STEP) {
            last = at;
            outline.add(target.imagePoint(at));
        }
        if (outline.size() >= 3) {
            target.preview(Optional.of(new Region.Freehand(outline)));
        }
    }

    @Override
    public void release(DevicePoint at) {
        to(at);
        target.preview(Optional.empty());
        if (outline.size() >= 3) {
            target.keep(new Region.Freehand(outline));
        }
    }

    @Override
    public void cancel() {
        target.preview(Optional.empty());
    }
}
