package org.fovea.viewer.render;

import org.fovea.dicom.pixel.ColourFrame;
import org.fovea.dicom.pixel.Frame;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.GreyValues;

/**
 * A frame with the averaged copies that minifying needs. Copies are made when first used and kept, so keep this object as
 * long as the frame is shown. Thread-safe.
 */
public final class FramePyramid {

    /** Further halving would leave next to nothing. */
    private static final int DEEPEST = 8;

    /** Either grey levels or colour levels. */
    sealed interface Raster {
        record Grey(GreyFrame frame, Levels<Plane> levels) implements Raster {}

        record Colour(Levels<ColourPlane> levels) implements Raster {}
    }

    private final Frame frame;
    private final Raster raster;
    private final long fullBytes;

    private FramePyramid(Frame frame, Raster raster, long fullBytes) {
        this.frame = frame;
        this.raster = raster;
        this.fullBytes = fullBytes;
    }

    public static FramePyramid of(Frame frame) {
        return switch (frame) {
            case GreyFrame grey -> {
                Plane full = plane(grey);
                // Padding and wide values are held twice: as decoded and as floats.
                long decoded =
                        full instanceof ShortPlane ? 0 : 4L * grey.values().count();
                yield new FramePyramid(
                        frame, new Raster.Grey(grey, new Levels<>(full, Plane::halved)), full.bytes() + decoded);
            }
            case ColourFrame colour -> {
                ColourPlane full = new ColourPlane(colour.columns(), colour.rows(), colour.argb());
                yield new FramePyramid(frame, new Raster.Colour(new Levels<>(full, ColourPlane::halved)), full.bytes());
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
        return new FramePyramid(frame, new Raster.Grey(frame, new Levels<>(full, Plane::halved)), full.bytes());
    }

    private static Plane plane(GreyFrame frame) {
        boolean padded = frame.padding().low() <= frame.padding().high();
        return frame.values() instanceof GreyValues.Shorts(short[] values, boolean signed) && !padded
                ? ShortPlane.of(frame.columns(), frame.rows(), values, signed)
                : FloatPlane.of(frame);
    }

    public Frame frame() {
        return frame;
    }

    /** Memory that the frame and all its levels can come to, in bytes. */
    public long bytes() {
        return fullBytes * 2;
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
