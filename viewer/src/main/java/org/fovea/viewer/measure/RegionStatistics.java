package org.fovea.viewer.measure;

import java.util.Arrays;
import java.util.Optional;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.GreyValues;
import org.fovea.dicom.pixel.ModalityLut;
import org.fovea.viewer.annotation.PixelRuns;

/**
 * Grey values of a region, in output units of the modality LUT.
 *
 * @param pixels that were counted: padding is not
 * @param sd the sample's, divided by one less than the pixels; 0 for a single pixel
 * @param unit empty where the object gives none
 */
public record RegionStatistics(
        int pixels, double mean, double sd, double min, double max, String unit, Histogram histogram) {

    /** Empty where no pixel counts. */
    static Optional<RegionStatistics> of(PixelRuns runs, GreyFrame frame) {
        double[] values = values(runs, frame);
        if (values.length == 0) {
            return Optional.empty();
        }
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (double value : values) {
            min = Math.min(min, value);
            max = Math.max(max, value);
            sum += value;
        }
        double mean = sum / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double sd = values.length == 1 ? 0 : Math.sqrt(squares / (values.length - 1));
        return Optional.of(new RegionStatistics(
                values.length, mean, sd, min, max, unit(frame), Histogram.of(values, min, max, step(frame))));
    }

    private static double[] values(PixelRuns runs, GreyFrame frame) {
        double[] values = new double[runs.count()];
        int found = 0;
        for (PixelRuns.Run run : runs.runs()) {
            for (int column = run.from(); column <= run.to(); column++) {
                double stored = frame.values().at(run.row() * frame.columns() + column);
                double output = frame.modality().toOutput(stored);
                if (!frame.padding().contains(stored) && Double.isFinite(output)) {
                    values[found++] = output;
                }
            }
        }
        return Arrays.copyOf(values, found);
    }

    /** Rescale Type US says that the unit is not known. */
    static String unit(GreyFrame frame) {
        String unit = frame.modality().unit();
        return unit.equals("US") ? "" : unit;
    }

    private static double step(GreyFrame frame) {
        boolean whole = frame.values() instanceof GreyValues.Shorts || frame.values() instanceof GreyValues.Ints;
        return !whole ? 0 : frame.modality() instanceof ModalityLut.Rescale rescale ? Math.abs(rescale.slope()) : 1;
    }
}
