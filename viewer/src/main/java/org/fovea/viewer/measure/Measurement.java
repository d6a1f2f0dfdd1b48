package org.fovea.viewer.measure;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a mark measures.
 *
 * @param values in the order in which people read them; empty for marks that measure nothing
 * @param basis what its lengths and areas rest on, null where it has none
 * @param statistics of the grey values of a region, null where there are none
 */
public record Measurement(
        List<Value> values, @Nullable Basis basis, @Nullable RegionStatistics statistics, GreyNote grey) {

    public static final Measurement NOTHING = new Measurement(List.of(), null, null, GreyNote.NONE);

    public Measurement {
        values = List.copyOf(values);
    }

    public Optional<Value> value(Quantity quantity) {
        return values.stream().filter(value -> value.quantity() == quantity).findFirst();
    }
}
