package org.fovea.viewer.measure;

import java.util.List;
import java.util.Optional;
import org.fovea.dicom.pixel.ValueScale;

/**
 * The grey values of a mark on another scale than the modality LUT's.
 *
 * @param values the same quantities as in the output units; empty where the scale knows none of the pixels
 * @param unknown pixels that count in the output units and have no value on this scale
 */
public record Reading(ValueScale scale, List<Value> values, int unknown) {

    public Reading {
        values = List.copyOf(values);
    }

    public Optional<Value> value(Quantity quantity) {
        return values.stream().filter(value -> value.quantity() == quantity).findFirst();
    }
}
