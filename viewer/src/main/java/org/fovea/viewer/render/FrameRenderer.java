package org.fovea.viewer.render;

import java.util.concurrent.Executor;

/**
 * Draws a frame at the device's own resolution: stored samples are resampled once, then sent through modality LUT, VOI and
 * inversion to {@code 0xFFRRGGBB}. Interpolating before the window keeps edges true in steep windows; averaged levels keep
 * minified images free of aliasing. Stateless and thread-safe.
 */
public final class FrameRenderer {

    private final Bands bands;

    /**
     * @param helpers runs part of the work beside the calling thread; may be the pool the caller runs on
     * @param parallelism threads that draw one picture together, the caller among them; at least 1
     */
    public FrameRenderer(Executor helpers, int parallelism) {
        bands = new Bands(helpers, parallelism);
    }

    /** Draws on the calling thread alone. */
    public FrameRenderer() {
        this(Runnable::run, 1);
    }

    /**
     * @param look ignored by colour frames but for the inversion
     * @param mapping device pixels to pixels of the frame
     * @param width device pixels across
     * @param height device pixels down
     * @param argb receives {@code width * height} opaque pixels, black outside the image
     */
    public void render(
            FramePyramid frame,
            GreyLook look,
            PixelMapping mapping,
            Interpolation interpolation,
            int width,
            int height,
            int[] argb) {
        if (width < 1 || height < 1 || argb.length < width * height) {
            throw new IllegalArgumentException(argb.length + " pixels for " + width + " x " + height);
        }
        double minification = 1 / Math.sqrt(mapping.devicePixelsPerColumn() * mapping.devicePixelsPerRow());
        int level = FramePyramid.level(minification);
        PixelMapping onLevel = level == 0 ? mapping : mapping.shrunk(1 << level);
        // Between levels an average is interpolated too: blocks are for enlarged images.
        Interpolation used = minification > 1 ? Interpolation.BILINEAR : interpolation;
        switch (frame.raster()) {
            case FramePyramid.Raster.Grey grey ->
                renderGrey(grey.levels().at(level), Tone.of(grey.frame(), look), onLevel, used, width, height, argb);
            case FramePyramid.Raster.Colour colour ->
                renderColour(colour.levels().at(level), look.inverted(), onLevel, used, width, height, argb);
        }
    }

    private void renderGrey(
            Plane plane,
            Tone tone,
            PixelMapping mapping,
            Interpolation interpolation,
            int width,
            int height,
            int[] argb) {
        bands.run(height, (from, to) -> {
            float[] line = new float[width];
            for (int y = from; y < to; y++) {
                double column = mapping.columnOrigin() + 0.5 * mapping.columnPerX() + (y + 0.5) * mapping.columnPerY();
                double row = mapping.rowOrigin() + 0.5 * mapping.rowPerX() + (y + 0.5) * mapping.rowPerY();
                plane.sample(line, column, row, mapping.columnPerX(), mapping.rowPerX(), interpolation);
                tone.apply(line, argb, y * width);
            }
        });
    }

    private void renderColour(
            ColourPlane plane,
            boolean inverted,
            PixelMapping mapping,
            Interpolation interpolation,
            int width,
            int height,
            int[] argb) {
        bands.run(height, (from, to) -> {
            for (int y = from; y < to; y++) {
                double column = mapping.columnOrigin() + 0.5 * mapping.columnPerX() + (y + 0.5) * mapping.columnPerY();
                double row = mapping.rowOrigin() + 0.5 * mapping.rowPerX() + (y + 0.5) * mapping.rowPerY();
                int offset = y * width;
                plane.sample(argb, offset, width, column, row, mapping.columnPerX(), mapping.rowPerX(), interpolation);
                if (inverted) {
                    Span inside = Span.of(
                            width, column, row, mapping.columnPerX(), mapping.rowPerX(), plane.columns(), plane.rows());
                    for (int i = offset + inside.from(); i < offset + inside.to(); i++) {
                        argb[i] ^= 0x00ffffff;
                    }
                }
            }
        });
    }
}
