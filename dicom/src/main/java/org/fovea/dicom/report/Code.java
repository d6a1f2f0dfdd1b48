package org.fovea.dicom.report;

import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;

/**
 * A coded concept (PS3.3 8.8).
 *
 * @param value at most 16 characters
 * @param scheme who defined the value, for example {@code DCM} or {@code SCT}; at most 16 characters
 * @param meaning for people, at most 64 characters
 */
public record Code(String value, String scheme, String meaning) {

    /** Designates the codes of this program, for which no standard has one. */
    public static final String OWN_SCHEME = "99FOVEA";

    public Code {
        required(value, 16);
        required(scheme, 16);
        required(meaning, 64);
    }

    /** A code of this program. */
    static Code own(String value, String meaning) {
        return new Code(value, OWN_SCHEME, meaning);
    }

    static Code dcm(String value, String meaning) {
        return new Code(value, "DCM", meaning);
    }

    /** One item of a code sequence. */
    ObjectDraft item() {
        return new ObjectDraft()
                .text(Tag.CODE_VALUE, value)
                .text(Tag.CODING_SCHEME_DESIGNATOR, scheme)
                .text(Tag.CODE_MEANING, meaning);
    }

    private static void required(String text, int longest) {
        if (text.isBlank() || text.length() > longest) {
            throw new IllegalArgumentException("a code's part has 1 to " + longest + " characters: " + text);
        }
    }
}
