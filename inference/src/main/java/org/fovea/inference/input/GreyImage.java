package org.fovea.inference.input;

import java.util.Arrays;
import org.fovea.dicom.pixel.GreyFrame;

/**
 * Grey values without a meaning but their order: high is bright.
 *
 * @param values row by row, finite
 * @param pixelAspect height of a pixel over its width, positive
 */
public record GreyImage(int columns, int rows, float[] values, double pixelAspect) {

    public GreyImage {
        if (columns < 1 || rows < 1 || values.length != columns * rows) {
            throw new IllegalArgumentException(values.length + " values for " + columns + " x " + rows);
        }
        if (!(pixelAspect > 0) || Double.isInfinite(pixelAspect)) {
            throw new IllegalArgumentException("impossible pixel aspect: " + pixelAspect);
        }
    }

    /**
     * A DICOM frame after its modality LUT, bright where the reader sees it bright (MONOCHROME1 is turned over). The
     * window plays no part: it is the reader's, not the image's. Padding gets the darkest value that is no padding.
     */
    public static GreyImage of(GreyFrame frame, double pixelAspect) {
        float[] values = new float[frame.values().count()];
        float darkest = Float.POSITIVE_INFINITY;
        for (int i = 0; i < values.length; i++) {
            double stored = frame.values().at(i);
            if (frame.padding().contains(stored)) {
                values[i] = Float.NaN;
                continue;
            }
            float output = (float) frame.modality().toOutput(stored);
            values[i] = frame.inverse() ? -output : output;
            darkest = Math.min(darkest, values[i]);
        }
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                values[i] = Float.isFinite(darkest) ? darkest : 0;
            }
        }
        return new GreyImage(frame.columns(), frame.rows(), values, pixelAspect);
    }

    /** The same image with its darkest value at 0 and its brightest at 1; all 0 where it is uniform. */
    public GreyImage toUnitRange() {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (float value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        float[] unit = new float[values.length];
        if (high > low) {
            double range = (double) high - low;
            for (int i = 0; i < unit.length; i++) {
                unit[i] = (float) ((values[i] - (double) low) / range);
            }
        } else {
            Arrays.fill(unit, 0);
        }
        return new GreyImage(columns, rows, unit, pixelAspect);
    }
}
