package org.fovea.viewer.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.GreyValues;
import org.fovea.dicom.pixel.ModalityLut;
import org.fovea.dicom.pixel.ValueScale;
import org.fovea.viewer.annotation.PixelRuns;

/**
 * Grey values of a region, in output units of the modality LUT or on a further scale of the frame.
 *
 * @param pixels that were counted: padding is not
 * @param sd the sample's, divided by one less than the pixels; 0 for a single pixel
 * @param unit empty where the object gives none
 */
public record RegionStatistics(
        int pixels, double mean, double sd, double min, double max, String unit, Histogram histogram) {

    /** Empty where no pixel counts. */
    static Optional<RegionStatistics> of(PixelRuns runs, GreyFrame frame) {
        return of(values(runs, frame, frame.modality()::toOutput), unit(frame), step(frame));
    }

    /** Empty where no pixel has a value on the scale. */
    static Optional<RegionStatistics> of(PixelRuns runs, GreyFrame frame, ValueScale scale) {
        // The distance of neighbouring values is not known: a table may hold any.
        return of(values(runs, frame, scale::at), scale.unit(), 0);
    }

    private static Optional<RegionStatistics> of(double[] values, String unit, double step) {
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
        return Optional.of(
                new RegionStatistics(values.length, mean, sd, min, max, unit, Histogram.of(values, min, max, step)));
    }

    private static double[] values(PixelRuns runs, GreyFrame frame, DoubleUnaryOperator meaning) {
        double[] values = new double[runs.count()];
        int found = 0;
        for (PixelRuns.Run run : runs.runs()) {
            for (int column = run.from(); column <= run.to(); column++) {
                double stored = frame.values().at(run.row() * frame.columns() + column);
                double output = meaning.applyAsDouble(stored);
                if (!frame.padding().contains(stored) && Double.isFinite(output)) {
                    values[found++] = output;
                }
            }
        }
        return Arrays.copyOf(values, found);
    }

    /** In the order in which people read them. */
    List<Value> values() {
        return List.of(
                new Value(Quantity.MEAN, mean, unit),
                new Value(Quantity.SD, sd, unit),
                new Value(Quantity.MIN, min, unit),
                new Value(Quantity.MAX, max, unit));
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
