package org.fovea.viewer.render;

/** Blends an overlay into a picture that is already drawn. */
final class HeatPainter {

    private HeatPainter() {}

    /**
     * @param mapping the one the picture was drawn with
     * @param argb the picture, {@code width * height} pixels
     */
    static void paint(
            ScalarOverlay overlay,
            HeatLook look,
            ImageSize image,
            PixelMapping mapping,
            int width,
            int height,
            int[] argb) {
        double uStep = mapping.columnPerX() / image.columns();
        double vStep = mapping.rowPerX() / image.rows();
        int share = (int) (look.opacity() * 256);
        for (int y = 0; y < height; y++) {
            double column = mapping.columnOrigin() + 0.5 * mapping.columnPerX() + (y + 0.5) * mapping.columnPerY();
            double row = mapping.rowOrigin() + 0.5 * mapping.rowPerX() + (y + 0.5) * mapping.rowPerY();
            Span inside =
                    Span.of(width, column, row, mapping.columnPerX(), mapping.rowPerX(), image.columns(), image.rows());
            double u = (column + 0.5) / image.columns();
            double v = (row + 0.5) / image.rows();
            for (int x = inside.from(); x < inside.to(); x++) {
                double value = overlay.at(u + x * uStep, v + x * vStep);
                if (value >= look.threshold()) {
                    int at = y * width + x;
                    argb[at] = blend(argb[at], look.map().argb(value), share);
                }
            }
        }
    }

    private static int blend(int under, int over, int share) {
        int pixel = ColourPlane.BLACK;
        for (int shift = 0; shift <= 16; shift += 8) {
            int below = (under >> shift) & 0xff;
            int above = (over >> shift) & 0xff;
            pixel |= ((below * (256 - share) + above * share + 128) >> 8) << shift;
        }
        return pixel;
    }
}
