package org.fovea.app.report.font;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * The tables of a TrueType font that hold outlines and widths, and what other tables say about them. The empty box comes
 * first, the given glyphs follow in their order.
 *
 * @param loca long offsets into {@code glyf}
 * @param bounds left, bottom, right, top over all glyphs
 */
@SuppressWarnings("ArrayRecordComponent") // handed on within this package, compared by nobody
record GlyphTables(
        byte[] glyf, byte[] loca, byte[] hmtx, int[] bounds, int widestAdvance, int mostPoints, int mostContours) {

    static GlyphTables of(Collection<Glyph> glyphs) {
        List<Glyph> all = new ArrayList<>(glyphs.size() + 1);
        all.add(Glyph.box());
        all.addAll(glyphs);

        ByteArrayOutputStream glyf = new ByteArrayOutputStream();
        Extent whole = new Extent();
        int[] most = {0, 0};
        byte[] metrics = new byte[4 * all.size()];
        int widest = all.stream().mapToInt(Glyph::advance).max().orElse(0);
        byte[] loca = TrueTypeFile.table(offsets -> {
            for (int i = 0; i < all.size(); i++) {
                offsets.writeInt(glyf.size());
                List<List<Contours.Point>> contours = Contours.of(all.get(i).outline());
                Extent extent = new Extent(contours);
                glyf.writeBytes(simpleGlyph(contours, extent));
                putMetric(metrics, i, all.get(i).advance(), extent.left());
                whole.include(extent);
                most[0] =
                        Math.max(most[0], contours.stream().mapToInt(List::size).sum());
                most[1] = Math.max(most[1], contours.size());
            }
            offsets.writeInt(glyf.size());
        });
        return new GlyphTables(glyf.toByteArray(), loca, metrics, whole.edges(), widest, most[0], most[1]);
    }

    private static void putMetric(byte[] metrics, int glyph, int advance, int left) {
        metrics[4 * glyph] = (byte) (advance >> 8);
        metrics[4 * glyph + 1] = (byte) advance;
        metrics[4 * glyph + 2] = (byte) (left >> 8);
        metrics[4 * glyph + 3] = (byte) left;
    }

    /** A glyph description with one flag a point and 16-bit steps; empty for a character without ink, such as a space. */
    private static byte[] simpleGlyph(List<List<Contours.Point>> contours, Extent extent) {
        if (contours.isEmpty()) {
            return new byte[0];
        }
        byte[] description = TrueTypeFile.table(out -> {
            out.writeShort(contours.size());
            for (int edge : extent.edges()) {
                out.writeShort(edge);
            }
            int end = -1;
            for (List<Contours.Point> contour : contours) {
                end += contour.size();
                out.writeShort(end);
            }
            out.writeShort(0);
            List<Contours.Point> points =
                    contours.stream().flatMap(List::stream).toList();
            for (Contours.Point point : points) {
                out.writeByte(point.on() ? 1 : 0);
            }
            writeSteps(out, points.stream().mapToInt(Contours.Point::x).toArray());
            writeSteps(out, points.stream().mapToInt(Contours.Point::y).toArray());
        });
        return Arrays.copyOf(description, (description.length + 3) & ~3);
    }

    private static void writeSteps(DataOutputStream out, int[] coordinates) throws IOException {
        int previous = 0;
        for (int coordinate : coordinates) {
            out.writeShort(coordinate - previous);
            previous = coordinate;
        }
    }

    /** The smallest upright rectangle around points; all zero around none. */
    private static final class Extent {
        private int left = Integer.MAX_VALUE;
        private int bottom = Integer.MAX_VALUE;
        private int right = Integer.MIN_VALUE;
        private int top = Integer.MIN_VALUE;

        Extent() {}

        Extent(List<List<Contours.Point>> contours) {
            contours.forEach(contour -> contour.forEach(point -> include(point.x(), point.y(), point.x(), point.y())));
        }

        void include(Extent other) {
            if (other.left <= other.right) {
                include(other.left, other.bottom, other.right, other.top);
            }
        }

        private void include(int l, int b, int r, int t) {
            left = Math.min(left, l);
            bottom = Math.min(bottom, b);
            right = Math.max(right, r);
            top = Math.max(top, t);
        }

        int left() {
            return edges()[0];
        }

        int[] edges() {
            return left <= right ? new int[] {left, bottom, right, top} : new int[4];
        }
    }
}
