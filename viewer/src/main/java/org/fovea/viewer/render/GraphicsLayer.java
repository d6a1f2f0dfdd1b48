package org.fovea.viewer.render;

import java.util.List;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.pixel.DisplayShutter;
import org.fovea.dicom.pixel.Frame;
import org.fovea.dicom.pixel.FrameGraphics;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.OverlayPlane;
import org.fovea.dicom.pixel.Palette;
import org.jspecify.annotations.Nullable;

/** What is painted over the image's own pixels: values that mean colours, then the file's shutter, then its overlays. */
final class GraphicsLayer {

    /** Neither a human's yellow nor a network's cyan: what the file itself says is orange, in words and lines. */
    static final int OVERLAY = 0xffffb454;

    private static final double REGION_OPACITY = 0.4;

    private record Drawing(OverlayPlane plane, Levels<FloatPlane> coverage) {}

    /** A shutter as a picture, made when it is first painted. Thread-safe. */
    private static final class Cover {
        private final int columns;
        private final int rows;
        private final DisplayShutter shutter;
        private @Nullable ColourPlane plane;

        private Cover(int columns, int rows, DisplayShutter shutter) {
            this.columns = columns;
            this.rows = rows;
            this.shutter = shutter;
        }

        static @Nullable Cover of(Frame frame, FrameGraphics graphics) {
            return graphics.shutter() == null ? null : new Cover(frame.columns(), frame.rows(), graphics.shutter());
        }

        long bytes() {
            return 4L * columns * rows;
        }

        /** Transparent where the shutter is open. */
        synchronized ColourPlane plane() {
            if (plane == null) {
                int[] argb = new int[columns * rows];
                int grey = ColourPlane.BLACK | ((int) Math.rint(shutter.grey() * 255) * 0x010101);
                for (int row = 0; row < rows; row++) {
                    for (int column = 0; column < columns; column++) {
                        argb[row * columns + column] = shutter.open(column, row) ? 0 : grey;
                    }
                }
                plane = new ColourPlane(columns, rows, argb);
            }
            return plane;
        }
    }

    private final @Nullable ColourPlane colours;
    private final List<Drawing> drawings;
    private final @Nullable Cover cover;

    private GraphicsLayer(@Nullable ColourPlane colours, List<Drawing> drawings, @Nullable Cover cover) {
        this.colours = colours;
        this.drawings = drawings;
        this.cover = cover;
    }

    static GraphicsLayer of(Frame frame, FrameGraphics graphics) {
        return new GraphicsLayer(
                frame instanceof GreyFrame grey && grey.supplement() != null
                        ? supplement(grey, grey.supplement())
                        : null,
                graphics.overlays().stream()
                        .map(plane -> new Drawing(plane, new Levels<>(coverage(plane), FloatPlane::halved)))
                        .toList(),
                Cover.of(frame, graphics));
    }

    /** With another shutter over the same pixels. */
    GraphicsLayer under(Frame frame, FrameGraphics graphics) {
        return new GraphicsLayer(colours, drawings, Cover.of(frame, graphics));
    }

    /** Bytes held. */
    long bytes() {
        return (colours == null ? 0 : colours.bytes())
                + (cover == null ? 0 : cover.bytes())
                + drawings.stream()
                        .mapToLong(drawing -> drawing.coverage().at(0).bytes() * 4 / 3)
                        .sum();
    }

    /** Transparent where the value is grey. */
    private static ColourPlane supplement(GreyFrame frame, Palette palette) {
        int[] argb = new int[frame.values().count()];
        for (int i = 0; i < argb.length; i++) {
            double stored = frame.values().at(i);
            argb[i] = stored >= palette.first() ? palette.argb((int) stored) : 0;
        }
        return new ColourPlane(frame.columns(), frame.rows(), argb);
    }

    private static FloatPlane coverage(OverlayPlane plane) {
        float[] values = new float[plane.columns() * plane.rows()];
        plane.bits().stream().forEach(i -> values[i] = 1);
        return new FloatPlane(plane.columns(), plane.rows(), values, true);
    }

    /** Nothing is ever painted: a renderer need not ask row by row. */
    boolean empty(boolean graphics) {
        return colours == null && (!graphics || (drawings.isEmpty() && cover == null));
    }

    /**
     * @param request what the picture was drawn from
     * @param from first row to paint
     * @param to row after the last
     * @param argb the picture
     */
    void paint(RenderRequest request, int from, int to, int[] argb) {
        for (int y = from; y < to; y++) {
            if (colours != null) {
                stamp(colours, request, y, argb);
            }
            if (request.look().graphics()) {
                // PS3.4 N.2: the shutter covers the image, and what is drawn lies over the shutter.
                if (cover != null) {
                    stamp(cover.plane(), request, y, argb);
                }
                for (Drawing drawing : drawings) {
                    draw(drawing, request, y, argb);
                }
            }
        }
    }

    /** Opaque pixels of the plane replace those of the picture, the nearest for each. */
    private static void stamp(ColourPlane plane, RenderRequest request, int y, int[] argb) {
        PixelMapping mapping = request.mapping();
        ImagePoint start = mapping.toImage(0.5, y + 0.5);
        Span inside = Span.of(
                request.width(),
                start.column(),
                start.row(),
                mapping.columnPerX(),
                mapping.rowPerX(),
                plane.columns(),
                plane.rows());
        for (int x = inside.from(); x < inside.to(); x++) {
            int column = Span.nearest(start.column() + x * mapping.columnPerX(), plane.columns());
            int row = Span.nearest(start.row() + x * mapping.rowPerX(), plane.rows());
            int pixel = plane.argb()[row * plane.columns() + column];
            if (pixel != 0) {
                argb[y * request.width() + x] = pixel;
            }
        }
    }

    /** Minified lines of one pixel would fade with the average, so it is raised again by what it lost. */
    private static void draw(Drawing drawing, RenderRequest request, int y, int[] argb) {
        PixelMapping full = request.mapping();
        double minification = 1 / Math.sqrt(full.devicePixelsPerColumn() * full.devicePixelsPerRow());
        int level = FramePyramid.level(minification);
        PixelMapping mapping = new PixelMapping(
                        full.columnOrigin() - drawing.plane().originColumn(),
                        full.columnPerX(),
                        full.columnPerY(),
                        full.rowOrigin() - drawing.plane().originRow(),
                        full.rowPerX(),
                        full.rowPerY())
                .shrunk(1 << level);
        float[] line = new float[request.width()];
        ImagePoint start = mapping.toImage(0.5, y + 0.5);
        drawing.coverage()
                .at(level)
                .sample(
                        line,
                        start.column(),
                        start.row(),
                        mapping.columnPerX(),
                        mapping.rowPerX(),
                        level == 0 ? Interpolation.NEAREST : Interpolation.BILINEAR);
        double most = drawing.plane().region() ? REGION_OPACITY : 1;
        int raise = 1 << level;
        for (int x = 0; x < line.length; x++) {
            if (line[x] > 0) {
                int at = y * line.length + x;
                int share = (int) (Math.min(1, line[x] * raise) * most * 256);
                argb[at] = HeatPainter.blend(argb[at], OVERLAY, share);
            }
        }
    }
}
