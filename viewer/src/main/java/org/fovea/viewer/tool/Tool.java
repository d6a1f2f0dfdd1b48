package org.fovea.viewer.tool;

import org.fovea.viewer.render.DevicePoint;

/** What the left button does. Stateless; the state of a gesture lives in its {@link Drag}. */
public sealed interface Tool permits PanTool, ZoomTool, WindowTool, ScrollTool, MarkTool, WindowRegionTool {

    /** Begins a gesture where the button went down. */
    Drag press(ToolTarget target, DevicePoint at);
}
