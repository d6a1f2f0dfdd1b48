package org.fovea.dicom.waveform;

import java.util.Optional;
import org.fovea.dicom.attribute.CodedConcept;
import org.jspecify.annotations.Nullable;

/**
 * One curve.
 *
 * @param label as the device calls it; may be empty
 * @param source what was measured, for example Lead II
 * @param unit of its values, mostly of UCUM; {@link CodedConcept#NONE} where unknown, then values are as stored
 * @param scale units for each step of the stored samples; not 0
 * @param baseline value of a stored 0, in units
 * @param samples as stored
 * @param padding stored value that means no data, null where there is none
 */
public record Channel(
        String label,
        CodedConcept source,
        CodedConcept unit,
        double scale,
        double baseline,
        int[] samples,
        @Nullable Integer padding) {

    /** In units; not a number where there is no data. */
    public double value(int index) {
        int stored = samples[index];
        return padding != null && stored == padding ? Double.NaN : stored * scale + baseline;
    }

    /** Millivolts for each unit, 0 where the unit is no voltage. */
    public double millivolts() {
        return switch (unit.value()) {
            case "mV" -> 1;
            case "uV" -> 1e-3;
            case "V" -> 1e3;
            case "nV" -> 1e-6;
            default -> 0;
        };
    }

    public Optional<Lead> lead() {
        return Lead.of(source, label);
    }

    /** What people call it. */
    public String title() {
        return lead().map(Lead::title).orElse(label.isEmpty() ? source.title() : label);
    }
}
