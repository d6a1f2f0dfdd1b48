package org.fovea.viewer.tool;

import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.viewer.render.DevicePoint;
import org.fovea.viewer.render.ViewTransform;

/** Moves the image with the pointer. */
public record PanTool() implements Tool {

    @Override
    public Drag press(ToolTarget target, DevicePoint at) {
        ViewTransform before = target.transform();
        ImagePoint grabbed = target.mapping().toImage(at.x(), at.y());
        return new Drag() {
            @Override
            public void to(DevicePoint now) {
                ImagePoint under = target.mapping().toImage(now.x(), now.y());
                target.transform(target.transform().dragged(grabbed, under, target.image()));
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
