package org.fovea.dicom.pixel;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
 * @param presentation Presentation LUT (PS3.3 C.11.4), indexed by the share of the VOI's output; null for none
 * @param supplement colours of the stored values from its first on (PS3.3 C.7.6.19), which are no grey values; null for
 *     none
 * @param scales what the stored values mean beside the output units, for reading; mostly empty
 */
public record GreyFrame(
        int columns,
        int rows,
        GreyValues values,
        ModalityLut modality,
        List<VoiLut> voi,
        boolean inverse,
        Padding padding,
        @Nullable LookupTable presentation,
        @Nullable Palette supplement,
        List<ValueScale> scales)
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

    /** A frame as most are: neither Presentation LUT nor colours nor further scales. */
    public GreyFrame(
            int columns,
            int rows,
            GreyValues values,
            ModalityLut modality,
            List<VoiLut> voi,
            boolean inverse,
            Padding padding) {
        this(columns, rows, values, modality, voi, inverse, padding, null, null, List.of());
    }

    public GreyFrame {
        if (values.count() != columns * rows) {
            throw new IllegalArgumentException(values.count() + " values for " + columns + " x " + rows);
        }
        voi = List.copyOf(voi);
        scales = List.copyOf(scales);
    }

    /** Stored values that are no grey: padding, and what the supplement colours. */
    public boolean blank(double stored) {
        return padding.contains(stored) || (supplement != null && stored >= supplement.first());
    }

    /** The value in output units, for example HU. */
    public double outputAt(int column, int row) {
        return modality.toOutput(values.at(row * columns + column));
    }
}
