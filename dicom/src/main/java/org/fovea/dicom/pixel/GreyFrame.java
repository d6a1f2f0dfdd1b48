package org.fovea.dicom.pixel;

import java.util.List;

/**
 * A grey frame with the tables that lead to the screen, in DICOM's order (PS3.4 N.2): stored value, modality LUT, VOI
 * LUT, presentation (inversion).
 *
 * @param values stored values, row by row
 * @param modality to output units
 * @param voi the file's own windows and tables, in its order; empty where it has none
 * @param inverse low values bright: MONOCHROME1, or Presentation LUT Shape INVERSE
 * @param padding output values that mean "no data" (Pixel Padding Value and Range Limit), shown black and left out of
 *     statistics
 */
public record GreyFrame(
        int columns,
        int rows,
        GreyValues values,
        ModalityLut modality,
        List<VoiLut> voi,
        boolean inverse,
        Padding padding)
        implements Frame {

    /**
     * Stored values from {@code low} to {@code high}, both included, are padding (PS3.3 C.7.5.1.1.2).
     *
     * <p>{@link #NONE} holds no value.
     */
    public record Padding(double low, double high) {
        public static final Padding NONE = new Padding(1, 0);

        public boolean contains(double stored) {
            return stored >= low && stored <= high;
        }
    }

    public GreyFrame {
        if (values.count() != columns * rows) {
            throw new IllegalArgumentException(values.count() + " values for " + columns + " x " + rows);
        }
        voi = List.copyOf(voi);
    }

    /** The value in output units, for example HU. */
    public double outputAt(int column, int row) {
        return modality.toOutput(values.at(row * columns + column));
    }
}
