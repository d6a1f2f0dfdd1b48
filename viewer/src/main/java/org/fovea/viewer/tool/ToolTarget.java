package org.fovea.viewer.tool;

import java.util.Optional;
import org.fovea.dicom.pixel.VoiLut;
import org.fovea.viewer.annotation.Shape;
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

    /** Draws a shape that is not yet kept; empty to draw none. */
    void preview(Optional<Shape> shape);

    /** Keeps a shape as an annotation of the shown frame. */
    void keep(Shape shape);

    /** Asks the reader for an arrow's words at its tail, then keeps it; an empty answer drops it. */
    void askWords(Shape.TextArrow arrow);
}
