package org.fovea.viewer.render;

import org.fovea.dicom.geometry.ImagePoint;

/** Blends an overlay into a picture that is already drawn. */
final class HeatPainter {

    private HeatPainter() {}

    /**
     * @param request what the picture was drawn from
     * @param from first row to paint
     * @param to row after the last
     * @param argb the picture
     */
    static void paint(HeatLayer heat, RenderRequest request, int from, int to, int[] argb) {
        ImageSize image = request.size();
        PixelMapping mapping = request.mapping();
        HeatLook look = heat.look();
        int share = (int) (look.opacity() * 256);
        for (int y = from; y < to; y++) {
            ImagePoint start = mapping.toImage(0.5, y + 0.5);
            Span inside = Span.of(
                    request.width(),
                    start.column(),
                    start.row(),
                    mapping.columnPerX(),
                    mapping.rowPerX(),
                    image.columns(),
                    image.rows());
            for (int x = inside.from(); x < inside.to(); x++) {
                double u = (start.column() + x * mapping.columnPerX() + 0.5) / image.columns();
                double v = (start.row() + x * mapping.rowPerX() + 0.5) / image.rows();
                double value = heat.overlay().at(u, v);
                if (value >= look.threshold()) {
                    int at = y * request.width() + x;
                    argb[at] = blend(argb[at], look.map().argb(value), share);
                }
            }
        }
    }

    /** @param share of {@code over}, 256 for all */
    static int blend(int under, int over, int share) {
        int pixel = ColourPlane.BLACK;
        for (int shift = 0; shift <= 16; shift += 8) {
            int below = (under >> shift) & 0xff;
            int above = (over >> shift) & 0xff;
            pixel |= ((below * (256 - share) + above * share + 128) >> 8) << shift;
        }
        return pixel;
    }
}
