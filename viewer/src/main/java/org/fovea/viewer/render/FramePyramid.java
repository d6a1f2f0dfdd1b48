package org.fovea.viewer.render;

import org.fovea.dicom.pixel.ColourFrame;
import org.fovea.dicom.pixel.Frame;
import org.fovea.dicom.pixel.FrameGraphics;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.GreyValues;
import org.fovea.dicom.study.LoadedFrame;

/**
 * A frame with the averaged copies that minifying needs. Copies are made when first used and kept, so keep this object as
 * long as the frame is shown. Thread-safe.
 */
public final class FramePyramid {

    /** Further halving would leave next to nothing. */
    private static final int DEEPEST = 8;

    /** Grey levels, colour levels, or what is computed for every device pixel. */
    sealed interface Raster {
        record Grey(GreyFrame frame, FilteredLevels<Plane> levels) implements Raster {}

        record Colour(FilteredLevels<ColourPlane> levels) implements Raster {}

        record Computed(Scene scene) implements Raster {}
    }

    private final Frame frame;
    private final Raster raster;
    private final GraphicsLayer graphics;
    private final long fullBytes;

    private FramePyramid(Frame frame, Raster raster, GraphicsLayer graphics, long fullBytes) {
        this.frame = frame;
        this.raster = raster;
        this.graphics = graphics;
        this.fullBytes = fullBytes;
    }

    /** Of a frame with nothing drawn over it. */
    public static FramePyramid of(Frame frame) {
        return of(frame, FrameGraphics.NONE);
    }

    public static FramePyramid of(LoadedFrame frame) {
        return of(frame.pixels(), frame.graphics());
    }

    private static FramePyramid of(Frame frame, FrameGraphics over) {
        GraphicsLayer graphics = GraphicsLayer.of(frame, over);
        return switch (frame) {
            case GreyFrame grey -> {
                Plane full = plane(grey);
                // Padding and wide values are held twice: as decoded and as floats.
                long decoded =
                        full instanceof ShortPlane ? 0 : 4L * grey.values().count();
                FilteredLevels<Plane> levels = new FilteredLevels<>(full, Plane::halved, Plane::filtered);
                yield new FramePyramid(frame, new Raster.Grey(grey, levels), graphics, full.bytes() + decoded);
            }
            case ColourFrame colour -> {
                ColourPlane full = new ColourPlane(colour.columns(), colour.rows(), colour.argb());
                FilteredLevels<ColourPlane> levels =
                        new FilteredLevels<>(full, ColourPlane::halved, ColourPlane::filtered);
                yield new FramePyramid(frame, new Raster.Colour(levels), graphics, full.bytes());
            }
        };
    }

    /**
     * A picture whose values are computed line by line.
     *
     * @param frame carries the tables to the screen; its size is the raster that the lines stand for
     */
    public static FramePyramid of(GreyFrame frame, Lines lines) {
        LinePlane full = new LinePlane(frame.columns(), frame.rows(), lines);
        FilteredLevels<Plane> levels = new FilteredLevels<>(full, Plane::halved, Plane::filtered);
        return new FramePyramid(
                frame, new Raster.Grey(frame, levels), GraphicsLayer.of(frame, FrameGraphics.NONE), full.bytes());
    }

    /**
     * A picture in colour that is computed line by line.
     *
     * @param frame its size is the raster that the scene stands for
     */
    public static FramePyramid of(GreyFrame frame, Scene scene) {
        return new FramePyramid(frame, new Raster.Computed(scene), GraphicsLayer.of(frame, FrameGraphics.NONE), 0);
    }

    /**
     * The same pixels under other tables and graphics; the averaged copies are shared.
     *
     * @param look a frame with these pixels
     */
    public FramePyramid under(LoadedFrame look) {
        Raster seen = raster instanceof Raster.Grey(GreyFrame held, FilteredLevels<Plane> levels)
                        && look.pixels() instanceof GreyFrame grey
                ? new Raster.Grey(grey, levels)
                : raster;
        return new FramePyramid(look.pixels(), seen, graphics.under(look.pixels(), look.graphics()), fullBytes);
    }

    private static Plane plane(GreyFrame frame) {
        boolean padded = frame.padding().low() <= frame.padding().high() || frame.supplement() != null;
        return frame.values() instanceof GreyValues.Shorts(short[] values, boolean signed) && !padded
                ? ShortPlane.of(frame.columns(), frame.rows(), values, signed)
                : FloatPlane.of(frame);
    }

    public Frame frame() {
        return frame;
    }

    /** Memory that the frame and all its levels can come to, in bytes; filtered copies go when memory is short. */
    public long bytes() {
        return fullBytes * 2 + graphics.bytes();
    }

    GraphicsLayer graphics() {
        return graphics;
    }

    Raster raster() {
        return raster;
    }

    /**
     * The level to sample for a map: where one step on the screen is about one pixel.
     *
     * @param minification full-size pixels to a device pixel
     */
    static int level(double minification) {
        return minification <= 1 ? 0 : Math.clamp(Math.round(Math.log(minification) / Math.log(2)), 0, DEEPEST);
    }
}
