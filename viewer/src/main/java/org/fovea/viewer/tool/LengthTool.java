package org.fovea.viewer.tool;

import org.fovea.viewer.annotation.Shape;
import org.fovea.viewer.render.DevicePoint;

/** Draws a measured line from where the button goes down to where it comes up. */
public record LengthTool() implements Tool {

    @Override
    public Drag press(ToolTarget target, DevicePoint at) {
        return new DrawDrag(target, at, Shape.Length::new, target::keep);
    }
}
