package org.fovea.dicom.document;

import java.util.List;
import org.fovea.dicom.attribute.CodedConcept;
import org.fovea.dicom.attribute.InstanceReference;

/**
 * A measured number (PS3.16 TID 300, TID 1419).
 *
 * @param name for example Length
 * @param unit mostly of UCUM, for example {@code mm}
 * @param derivation for example Mean; {@link CodedConcept#NONE} where not stated
 * @param method {@link CodedConcept#NONE} where not stated
 * @param regions what was measured, where it differs from the group's
 * @param images what was measured in, where it differs from the group's
 */
public record Measurement(
        CodedConcept name,
        double value,
        CodedConcept unit,
        CodedConcept derivation,
        CodedConcept method,
        List<DrawnRegion> regions,
        List<InstanceReference> images) {

    public Measurement {
        regions = List.copyOf(regions);
        images = List.copyOf(images);
    }
}
