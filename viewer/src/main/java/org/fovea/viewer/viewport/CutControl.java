package org.fovea.viewer.viewport;

import java.util.List;
import java.util.Optional;
import org.fovea.viewer.render.DevicePoint;
import org.fovea.viewer.render.PixelMapping;
import org.fovea.viewer.tool.Drag;

/** Who shows cuts in a viewport and does with them what the reader wants. Confined to the UI thread. */
public interface CutControl {

    /** A cut so many steps further along the normal. */
    void scrollBy(int steps);

    /**
     * Takes hold of what lies under a point, such as a line of the cross-hair.
     *
     * @param mapping of the viewport's logical pixels
     * @return empty where the point is free for tools
     */
    Optional<Drag> press(PixelMapping mapping, DevicePoint at);

    /** The lines to draw over the cut. */
    List<CutMark> marks();

    /** An action that is about cuts. */
    void perform(ViewportAction action);
}
