package org.fovea.viewer.tool;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.viewer.annotation.Shape;
import org.fovea.viewer.render.DevicePoint;
import org.fovea.viewer.render.ImageSize;

/** Draws a shape of two points; a click without a drag draws nothing. */
final class DrawDrag implements Drag {

    /** A hand that only clicks moves less, in logical pixels. */
    private static final double CLICK = 4;

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

    /** Marks stay on the image. */
    private ImagePoint point(DevicePoint at) {
        ImagePoint free = target.mapping().toImage(at.x(), at.y());
        ImageSize image = target.image();
        return new ImagePoint(
                Math.clamp(free.column(), -0.5, image.columns() - 0.5),
                Math.clamp(free.row(), -0.5, image.rows() - 0.5));
    }
}
