package org.fovea.viewer.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.ValueScale;
import org.fovea.viewer.annotation.PixelRuns;

/** Takes grey values on the further scales of a frame. */
final class Readings {

    private Readings() {}

    /** Of one stored value. */
    static List<Reading> at(double stored, GreyFrame frame) {
        List<Reading> readings = new ArrayList<>();
        for (ValueScale scale : frame.scales()) {
            double value = scale.at(stored);
            readings.add(
                    Double.isFinite(value)
                            ? new Reading(scale, List.of(new Value(Quantity.VALUE, value, scale.unit())), 0)
                            : new Reading(scale, List.of(), 1));
        }
        return readings;
    }

    /** @param counted pixels that count in the output units */
    static List<Reading> of(PixelRuns runs, GreyFrame frame, int counted) {
        List<Reading> readings = new ArrayList<>();
        for (ValueScale scale : frame.scales()) {
            Optional<RegionStatistics> found = RegionStatistics.of(runs, frame, scale);
            readings.add(new Reading(
                    scale,
                    found.map(RegionStatistics::values).orElse(List.of()),
                    Math.max(0, counted - found.map(RegionStatistics::pixels).orElse(0))));
        }
        return readings;
    }
}
