package org.fovea.viewer.render;

import java.util.Optional;
import org.fovea.dicom.geometry.PixelSpacing;

/**
 * A ruler with a round length.
 *
 * @param millimetres what it stands for: 1, 2 or 5 times a power of ten
 * @param pixels how long it is on the screen, in the mapping's device pixels
 */
public record ScaleBar(double millimetres, double pixels) {

    /**
     * The longest round ruler that is not longer than {@code longest} device pixels, measured across the screen.
     *
     * @return empty where not even a thousandth of a millimetre fits
     */
    public static Optional<ScaleBar> of(PixelSpacing spacing, PixelMapping mapping, double longest) {
        double millimetresPerPixel =
                Math.hypot(mapping.columnPerX() * spacing.columnMm(), mapping.rowPerX() * spacing.rowMm());
        double room = longest * millimetresPerPixel;
        double power = Math.pow(10, Math.floor(Math.log10(room)));
        double round = power * (room >= 5 * power ? 5 : room >= 2 * power ? 2 : 1);
        return round < 1e-3 ? Optional.empty() : Optional.of(new ScaleBar(round, round / millimetresPerPixel));
    }

    /** With its unit, for example {@code 5 cm} or {@code 2 mm}. */
    public String text() {
        if (millimetres >= 10) {
            return number(millimetres / 10) + " cm";
        }
        return millimetres >= 1 ? number(millimetres) + " mm" : number(millimetres * 1000) + " µm";
    }

    private static String number(double value) {
        return Long.toString(Math.round(value));
    }
}
