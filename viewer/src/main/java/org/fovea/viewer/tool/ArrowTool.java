package org.fovea.viewer.tool;

import org.fovea.viewer.annotation.Shape;
import org.fovea.viewer.render.DevicePoint;

/** Draws an arrow: its tip where the button goes down, its words where it comes up. */
public record ArrowTool() implements Tool {

    @Override
    public Drag press(ToolTarget target, DevicePoint at) {
        return new DrawDrag(target, at, (tip, tail) -> new Shape.TextArrow(tip, tail, ""), shape -> {
            if (shape instanceof Shape.TextArrow arrow) {
                target.askWords(arrow);
            }
        });
    }
}
