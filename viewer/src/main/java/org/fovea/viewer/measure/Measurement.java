package org.fovea.viewer.measure;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a mark measures.
 *
 * @param values in the order in which people read them; empty for marks that measure nothing
 * @param basis what its lengths and areas rest on, null where it has none
 * @param statistics of the grey values of a region, in output units; null where there are none
 * @param readings the grey values on the further scales of the frame
 */
public record Measurement(
        List<Value> values,
        @Nullable Basis basis,
        @Nullable RegionStatistics statistics,
        GreyNote grey,
        List<Reading> readings) {

    public static final Measurement NOTHING = new Measurement(List.of(), null, null, GreyNote.NONE);

    public Measurement {
        values = List.copyOf(values);
        readings = List.copyOf(readings);
    }

    /** On the one scale of the modality LUT. */
    public Measurement(
            List<Value> values, @Nullable Basis basis, @Nullable RegionStatistics statistics, GreyNote grey) {
        this(values, basis, statistics, grey, List.of());
    }

    public Optional<Value> value(Quantity quantity) {
        return values.stream().filter(value -> value.quantity() == quantity).findFirst();
    }
}
