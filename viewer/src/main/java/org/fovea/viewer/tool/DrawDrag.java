package org.fovea.viewer.tool;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.viewer.annotation.Shape;
import org.fovea.viewer.render.DevicePoint;

/** Draws a shape of two points; a click without a drag draws nothing. */
final class DrawDrag implements Drag {

    /** A hand that only clicks moves less, in logical pixels. */
    static final double CLICK = 4;

    private final ToolTarget target;
    private final DevicePoint start;
    private final ImagePoint first;
    private final BiFunction<ImagePoint, ImagePoint, Shape> shape;
    private final Consumer<Shape> finish;

    DrawDrag(
            ToolTarget target,
            DevicePoint start,
            BiFunction<ImagePoint, ImagePoint, Shape> shape,
            Consumer<Shape> finish) {
        this.target = target;
        this.start = start;
        this.shape = shape;
        this.finish = finish;
        first = point(start);
    }

    @Override
    public void to(DevicePoint at) {
        target.preview(Optional.of(shape.apply(first, point(at))));
    }

    @Override
    public void release(DevicePoint at) {
        target.preview(Optional.empty());
        if (start.distance(at) >= CLICK) {
            finish.accept(shape.apply(first, point(at)));
        }
    }

    @Override
    public void cancel() {
        target.preview(Optional.empty());
    }

    private ImagePoint point(DevicePoint at) {
        return target.imagePoint(at);
    }
}
