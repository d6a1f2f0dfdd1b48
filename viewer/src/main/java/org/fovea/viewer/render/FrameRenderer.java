package org.fovea.viewer.render;

import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.pixel.GreyFrame;

/**
 * Draws a frame at the device's own resolution: stored samples are resampled once, then sent through modality LUT, VOI,
 * presentation LUT and inversion to grey or to the colours of the reader's choice, {@code 0xFFRRGGBB}. Interpolating
 * before the window keeps edges true in steep windows; averaged levels keep minified images free of aliasing. What the
 * file wants drawn over the image comes last. Stateless and thread-safe.
 */
public final class FrameRenderer {

    /** What computed lines read lies all over a volume: narrow tiles find it in the processor's cache again and again. */
    private static final int TILE_COLUMNS = 64;

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

    /** @param argb receives {@code width * height} opaque pixels, black outside the image */
    public void render(RenderRequest request, int[] argb) {
        render(request, argb, () -> false);
    }

    /**
     * @param argb receives {@code width * height} opaque pixels, black outside the image; of no use once stopped
     * @param stopped asked again and again: once true, drawing ends soon
     */
    public void render(RenderRequest request, int[] argb, BooleanSupplier stopped) {
        if (argb.length < request.width() * request.height()) {
            throw new IllegalArgumentException(
                    argb.length + " pixels for " + request.width() + " x " + request.height());
        }
        PixelMapping mapping = request.mapping();
        double minification = 1 / Math.sqrt(mapping.devicePixelsPerColumn() * mapping.devicePixelsPerRow());
        int level = FramePyramid.level(minification);
        PixelMapping onLevel = level == 0 ? mapping : mapping.shrunk(1 << level);
        // Between levels an average is interpolated too: blocks are for enlarged images.
        Interpolation interpolation = minification > 1 ? Interpolation.BILINEAR : request.interpolation();
        ImageFilter filter = request.look().filter();
        switch (request.frame().raster()) {
            case FramePyramid.Raster.Grey(GreyFrame frame, FilteredLevels<Plane> levels) ->
                grey(
                        levels.at(filter, level),
                        Tone.of(frame, request.look()),
                        onLevel,
                        interpolation,
                        request,
                        argb,
                        stopped);
            case FramePyramid.Raster.Colour(FilteredLevels<ColourPlane> levels) ->
                colour(levels.at(filter, level), onLevel, interpolation, request, argb, stopped);
            case FramePyramid.Raster.Computed(Scene scene) ->
                scene(scene.under(request.look()), request, argb, stopped);
        }
        // Layers and graphics need no other way out: what is stopped is not shown.
        for (PictureLayer layer : request.layers()) {
            bands.run(request.height(), stopped, (from, to) -> layer.paint(request, from, to, argb));
        }
        request.heat()
                .ifPresent(heat -> bands.run(
                        request.height(), stopped, (from, to) -> HeatPainter.paint(heat, request, from, to, argb)));
        GraphicsLayer graphics = request.frame().graphics();
        if (!graphics.empty(request.look().graphics())) {
            bands.run(request.height(), stopped, (from, to) -> graphics.paint(request, from, to, argb));
        }
    }

    private void grey(
            Plane plane,
            Tone tone,
            PixelMapping mapping,
            Interpolation interpolation,
            RenderRequest request,
            int[] argb,
            BooleanSupplier stopped) {
        int tile = plane instanceof LinePlane ? TILE_COLUMNS : request.width();
        bands.run(request.height(), stopped, (from, to) -> {
            for (int x = 0; x < request.width(); x += tile) {
                float[] line = new float[Math.min(tile, request.width() - x)];
                for (int y = from; y < to && !stopped.getAsBoolean(); y++) {
                    ImagePoint start = mapping.toImage(x + 0.5, y + 0.5);
                    plane.sample(
                            line, start.column(), start.row(), mapping.columnPerX(), mapping.rowPerX(), interpolation);
                    tone.apply(line, argb, y * request.width() + x);
                }
            }
        });
    }

    /** Every device pixel is computed: a scene is as sharp minified as enlarged. */
    private void scene(Scene.Shading shading, RenderRequest request, int[] argb, BooleanSupplier stopped) {
        PixelMapping mapping = request.mapping();
        bands.run(request.height(), stopped, (from, to) -> {
            int[] line = new int[request.width()];
            for (int y = from; y < to && !stopped.getAsBoolean(); y++) {
                ImagePoint start = mapping.toImage(0.5, y + 0.5);
                shading.line(line, start.column(), start.row(), mapping.columnPerX(), mapping.rowPerX());
                System.arraycopy(line, 0, argb, y * line.length, line.length);
            }
        });
    }

    private void colour(
            ColourPlane plane,
            PixelMapping mapping,
            Interpolation interpolation,
            RenderRequest request,
            int[] argb,
            BooleanSupplier stopped) {
        boolean inverted = request.look().inverted();
        bands.run(request.height(), stopped, (from, to) -> {
            int[] line = new int[request.width()];
            for (int y = from; y < to; y++) {
                ImagePoint start = mapping.toImage(0.5, y + 0.5);
                plane.sample(
                        line,
                        start.column(),
                        start.row(),
                        mapping.columnPerX(),
                        mapping.rowPerX(),
                        interpolation,
                        inverted);
                System.arraycopy(line, 0, argb, y * line.length, line.length);
            }
        });
    }
}
