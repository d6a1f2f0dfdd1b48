package org.fovea.viewer.measure;

import org.fovea.dicom.pixel.ValueScale;
import org.fovea.dicom.quantity.RealWorldValueMap;
import org.fovea.viewer.words.ViewerWords;

/** Says where the values of a scale come from. */
public final class ScaleWords {

    private final ViewerWords words;

    public ScaleWords(ViewerWords words) {
        this.words = words;
    }

    /** For example {@code (weight, dose, decay)}. */
    public String source(ValueScale scale) {
        return switch (scale) {
            case ValueScale.Uptake(var output, var factor) ->
                words.text("scale." + factor.source().name());
            case ValueScale.RealWorld(RealWorldValueMap map) -> {
                String title = map.label().isEmpty() ? map.quantity().title() : map.label();
                yield title.isEmpty() ? words.text("scale.map") : words.text("scale.mapNamed", title);
            }
        };
    }

    /** Said in place of values: none of the pixels has one. */
    String none(ValueScale scale) {
        return words.text("scale.none", (scale.unit() + " " + source(scale)).strip());
    }

    /** Said behind values that are not of all pixels; empty where they are. */
    String unknown(Reading reading) {
        return reading.unknown() == 0 ? "" : " " + words.text("scale.without", reading.unknown());
    }
}
