package org.fovea.dicom.segment;

import org.fovea.dicom.attribute.CodedConcept;
import org.jspecify.annotations.Nullable;

/**
 * What one segment is (PS3.3 C.8.20.4).
 *
 * @param number how frames and label maps refer to it
 * @param label for people; may be empty
 * @param description may be empty
 * @param category for example Tissue
 * @param type for example Liver
 * @param anatomy where in the body; {@link CodedConcept#NONE} where not stated
 * @param rgb recommended colour {@code 0xRRGGBB}, null where the object recommends none
 * @param algorithmType AUTOMATIC, SEMIAUTOMATIC or MANUAL; may be empty
 * @param algorithmName may be empty
 * @param trackingUid the same in every object that follows this thing; may be empty
 */
public record Segment(
        int number,
        String label,
        String description,
        CodedConcept category,
        CodedConcept type,
        CodedConcept anatomy,
        @Nullable Integer rgb,
        String algorithmType,
        String algorithmName,
        String trackingUid) {

    /** What is no part of anything: label maps may describe it as a segment of its own. */
    public boolean background() {
        return number == 0 || type.is("125040", "DCM");
    }

    /** The label, else what it is. */
    public String title() {
        return label.isEmpty() ? type.title() : label;
    }
}
