package org.fovea.dicom.report;

import java.util.ArrayList;
import java.util.List;
import org.fovea.dicom.attribute.ObjectDraft;
import org.jspecify.annotations.Nullable;

/**
 * A measured number (PS3.16 TID 300, 1419).
 *
 * @param derivation how it was made of many values, null where it was not
 * @param from what was measured; empty where that is the region of the mark
 */
public record MeasuredValue(Code name, @Nullable Code derivation, double value, Code unit, List<MeasuredShape> from) {

    private static final Code DERIVATION = Code.dcm("121401", "Derivation");

    public MeasuredValue {
        from = List.copyOf(from);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a measured value is a number: " + value);
        }
    }

    ObjectDraft item() {
        List<ObjectDraft> content = new ArrayList<>();
        if (derivation != null) {
            content.add(ContentItem.code(ContentItem.CONCEPT_MODIFIER, DERIVATION, derivation));
        }
        from.forEach(
                shape -> content.add(shape.item(ContentItem.INFERRED_FROM, MeasurementReport.SOURCE_OF_MEASUREMENT)));
        return ContentItem.below(ContentItem.number(ContentItem.CONTAINS, name, value, unit), content);
    }
}
