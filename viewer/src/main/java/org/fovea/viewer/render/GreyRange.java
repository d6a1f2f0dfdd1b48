package org.fovea.viewer.render;

import java.util.Arrays;
import java.util.Optional;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.VoiLut;
import org.fovea.dicom.pixel.Window;

/**
 * Span of a frame's values in output units, padding left out.
 *
 * @param low smallest value
 * @param high largest value, not below {@code low}
 */
public record GreyRange(double low, double high) {

    /** Of the brightest and of the darkest pixels, this share is left out of a default window. */
    private static final double TAIL = 0.005;

    /** Values that are enough for percentiles. */
    private static final int SAMPLE = 1 << 16;

    public GreyRange {
        if (!(low <= high)) {
            throw new IllegalArgumentException("impossible range: " + low + " to " + high);
        }
    }

    /** All values of the frame; 0 to 1 for a frame that is nothing but padding. */
    public static GreyRange of(GreyFrame frame) {
        return between(outputs(frame, Integer.MAX_VALUE), 0);
    }

    /**
     * The values inside a rectangle of pixels.
     *
     * @param left first column
     * @param top first row
     * @param right last column, included; what lies outside the frame is left out
     * @param bottom last row, included
     * @return empty where there is no value
     */
    public static Optional<GreyRange> within(GreyFrame frame, int left, int top, int right, int bottom) {
        int firstColumn = Math.max(0, left);
        int firstRow = Math.max(0, top);
        int columns = Math.min(frame.columns() - 1, right) - firstColumn + 1;
        int rows = Math.min(frame.rows() - 1, bottom) - firstRow + 1;
        if (columns < 1 || rows < 1) {
            return Optional.empty();
        }
        double[] outputs = new double[columns * rows];
        int used = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double stored = frame.values().at((firstRow + row) * frame.columns() + firstColumn + column);
                if (!frame.blank(stored) && Double.isFinite(stored)) {
                    outputs[used++] = frame.modality().toOutput(stored);
                }
            }
        }
        return used == 0 ? Optional.empty() : Optional.of(between(Arrays.copyOf(outputs, used), 0));
    }

    /** The values without the outermost half per cent at either end. */
    public static GreyRange robust(GreyFrame frame) {
        return between(outputs(frame, SAMPLE), TAIL);
    }

    /** The file's first window or table; without one, the robust range. */
    public static VoiLut defaultVoi(GreyFrame frame) {
        return frame.voi().isEmpty() ? robust(frame).window() : frame.voi().getFirst();
    }

    /** The window that shows just this range. */
    public Window window() {
        double width = Math.max(1, high - low);
        return new Window((low + high) / 2, fine() ? high - low : width, function(), "");
    }

    private Window.Function function() {
        return fine() ? Window.Function.LINEAR_EXACT : Window.Function.LINEAR;
    }

    /** Fractions, such as a parametric map's: a window of 1 would hide them. */
    private boolean fine() {
        return high > low && high - low < 8;
    }

    private static GreyRange between(double[] outputs, double tail) {
        if (outputs.length == 0) {
            return new GreyRange(0, 1);
        }
        int skip = (int) (outputs.length * tail);
        if (skip > 0) {
            Arrays.sort(outputs);
            return new GreyRange(outputs[skip], outputs[outputs.length - 1 - skip]);
        }
        double low = outputs[0];
        double high = outputs[0];
        for (double output : outputs) {
            low = Math.min(low, output);
            high = Math.max(high, output);
        }
        return new GreyRange(low, high);
    }

    private static double[] outputs(GreyFrame frame, int most) {
        int count = frame.values().count();
        int step = Math.max(1, count / most);
        double[] outputs = new double[(count + step - 1) / step];
        int used = 0;
        for (int i = 0; i < count; i += step) {
            double stored = frame.values().at(i);
            if (!frame.blank(stored) && Double.isFinite(stored)) {
                outputs[used++] = frame.modality().toOutput(stored);
            }
        }
        return Arrays.copyOf(outputs, used);
    }
}
