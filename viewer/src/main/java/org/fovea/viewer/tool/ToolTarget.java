package org.fovea.viewer.tool;

import java.util.Optional;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.VoiLut;
import org.fovea.viewer.annotation.Shape;
import org.fovea.viewer.render.DevicePoint;
import org.fovea.viewer.render.ImageSize;
import org.fovea.viewer.render.PixelMapping;
import org.fovea.viewer.render.ViewTransform;

/** The viewport as a tool sees it. Points are logical pixels of the viewport. */
public interface ToolTarget {

    /** Logical pixels to pixels of the shown image. */
    PixelMapping mapping();

    ImageSize image();

    /** Height of the viewport in logical pixels. */
    double height();

    /** Images in the stack. */
    int stackSize();

    void scrollBy(int images);

    ViewTransform transform();

    void transform(ViewTransform transform);

    VoiLut voi();

    void voi(VoiLut voi);

    /** Shows a rectangle that is being drawn; empty to show none. */
    void region(Optional<DeviceRectangle> rectangle);

    /** Sets the window from the values of the shown image between two corners. */
    void windowOf(ImagePoint from, ImagePoint to);

    /** Draws a shape that is not yet kept; empty to draw none. */
    void preview(Optional<Shape> shape);

    /** Keeps a shape as an annotation of the shown frame. */
    void keep(Shape shape);

    /** Asks the reader what a shape lacks, then keeps what the answer makes; no answer drops it. */
    void ask(Question question);

    /** The shown grey values; empty for a colour image. */
    Optional<GreyFrame> grey();

    /** Whether the shown image lies in the patient and so has a scale of its own. */
    boolean calibrated();

    /** Whether the second of two places of the shown image lies nearer to the head. */
    boolean towardsHead(ImagePoint from, ImagePoint to);

    /** Says something to the reader; a key of the bundle. */
    void tell(String key);

    /** The place under the pointer; marks stay on the image. */
    default ImagePoint imagePoint(DevicePoint at) {
        ImagePoint free = mapping().toImage(at.x(), at.y());
        ImageSize image = image();
        return new ImagePoint(
                Math.clamp(free.column(), -0.5, image.columns() - 0.5),
                Math.clamp(free.row(), -0.5, image.rows() - 0.5));
    }

    /** Where a place of the image is in the viewport. */
    default DevicePoint logical(ImagePoint point) {
        return mapping().toDevice(point);
    }
}
