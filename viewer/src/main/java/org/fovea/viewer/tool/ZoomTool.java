package org.fovea.viewer.tool;

import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.viewer.render.DevicePoint;
import org.fovea.viewer.render.ViewTransform;

/** Enlarges when dragged up, shrinks when dragged down, about the point where the drag began. */
public record ZoomTool() implements Tool {

    /** Logical pixels that double or halve. */
    private static final double DOUBLING = 150;

    @Override
    public Drag press(ToolTarget target, DevicePoint at) {
        ViewTransform before = target.transform();
        ImagePoint anchor = target.mapping().toImage(at.x(), at.y());
        return new Drag() {
            @Override
            public void to(DevicePoint now) {
                double factor = Math.pow(2, (at.y() - now.y()) / DOUBLING);
                target.transform(before.zoomedAbout(anchor, factor, target.image()));
            }

            @Override
            public void release(DevicePoint now) {
                to(now);
            }

            @Override
            public void cancel() {
                target.transform(before);
            }
        };
    }
}
