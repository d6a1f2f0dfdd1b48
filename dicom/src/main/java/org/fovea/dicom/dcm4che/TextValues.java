package org.fovea.dicom.dcm4che;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.ElementDictionary;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;

/**
 * Reads texts without the toolkit's keeping the decoded form in place of the bytes, so that what is not changed is written
 * as it stood, misfits of its character set included.
 */
final class TextValues {

    private static final Set<VR> FREE = Set.of(VR.AE, VR.LO, VR.LT, VR.PN, VR.SH, VR.ST, VR.UC, VR.UR, VR.UT);

    private TextValues() {}

    /** The value representation, of the data dictionary where the object says that it is unknown. */
    static VR representation(Attributes attributes, int tag) {
        VR vr = attributes.getVR(tag);
        return vr == null || vr == VR.UN ? ElementDictionary.vrOf(tag, null) : vr;
    }

    /** Whether people write into elements of this representation what they like. */
    static boolean free(VR vr) {
        return FREE.contains(vr);
    }

    /** All values, blanks around them removed; empty where there are none, and for what is not text. */
    static List<String> of(Attributes attributes, int tag) {
        VR vr = representation(attributes, tag);
        if (!vr.isStringType() || !attributes.containsValue(tag)) {
            return List.of();
        }
        Object raw = attributes.getValue(tag);
        if (raw instanceof Sequence) {
            return List.of();
        }
        Object decoded = vr.toStrings(raw, attributes.bigEndian(), attributes.getSpecificCharacterSet(vr));
        String[] values = decoded instanceof String[] several ? several : new String[] {String.valueOf(decoded)};
        return Arrays.stream(values)
                .map(value -> value == null ? "" : value.replace("\0", "").strip())
                .toList();
    }
}
