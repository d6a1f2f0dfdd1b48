package org.fovea.dicom.media;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.study.Instance;
import org.jspecify.annotations.Nullable;

/**
 * Which kind of directory record lists an object, and the keys that the kind must have (PS3.3 F.4, F.5): those of type 1
 * hold a value, those of type 2 stand there.
 */
enum RecordType {
    IMAGE("IMAGE", List.of(Tag.INSTANCE_NUMBER), List.of()),
    SR_DOCUMENT(
            "SR DOCUMENT",
            List.of(
                    Tag.INSTANCE_NUMBER,
                    Tag.COMPLETION_FLAG,
                    Tag.VERIFICATION_FLAG,
                    Tag.CONTENT_DATE,
                    Tag.CONTENT_TIME),
            List.of()),
    KEY_OBJECT_DOC("KEY OBJECT DOC", List.of(Tag.INSTANCE_NUMBER, Tag.CONTENT_DATE, Tag.CONTENT_TIME), List.of()),
    PRESENTATION(
            "PRESENTATION",
            List.of(
                    Tag.INSTANCE_NUMBER,
                    Tag.CONTENT_LABEL,
                    Tag.PRESENTATION_CREATION_DATE,
                    Tag.PRESENTATION_CREATION_TIME),
            List.of(Tag.CONTENT_DESCRIPTION, Tag.CONTENT_CREATOR_NAME)),
    ENCAP_DOC(
            "ENCAP DOC",
            List.of(Tag.INSTANCE_NUMBER, Tag.MIME_TYPE_OF_ENCAPSULATED_DOCUMENT),
            List.of(Tag.CONTENT_DATE, Tag.CONTENT_TIME, Tag.DOCUMENT_TITLE)),
    WAVEFORM("WAVEFORM", List.of(Tag.INSTANCE_NUMBER, Tag.CONTENT_DATE, Tag.CONTENT_TIME), List.of()),
    RAW_DATA("RAW DATA", List.of(Tag.INSTANCE_NUMBER, Tag.CONTENT_DATE, Tag.CONTENT_TIME), List.of()),
    REGISTRATION(
            "REGISTRATION",
            List.of(Tag.INSTANCE_NUMBER, Tag.CONTENT_DATE, Tag.CONTENT_TIME, Tag.CONTENT_LABEL),
            List.of(Tag.CONTENT_DESCRIPTION, Tag.CONTENT_CREATOR_NAME)),
    RT_DOSE("RT DOSE", List.of(Tag.INSTANCE_NUMBER, Tag.DOSE_SUMMATION_TYPE), List.of()),
    RT_STRUCTURE_SET(
            "RT STRUCTURE SET",
            List.of(Tag.INSTANCE_NUMBER, Tag.STRUCTURE_SET_LABEL),
            List.of(Tag.STRUCTURE_SET_DATE, Tag.STRUCTURE_SET_TIME)),
    RT_PLAN("RT PLAN", List.of(Tag.INSTANCE_NUMBER, Tag.RT_PLAN_LABEL), List.of(Tag.RT_PLAN_DATE, Tag.RT_PLAN_TIME));

    private static final String STORAGE = "1.2.840.10008.5.1.4.1.1.";

    /** Longer beginnings of SOP Class UIDs win over shorter ones. */
    private static final Map<String, RecordType> BY_CLASS = Map.ofEntries(
            Map.entry("88.", SR_DOCUMENT),
            Map.entry("88.59", KEY_OBJECT_DOC),
            Map.entry("11.", PRESENTATION),
            Map.entry("104.", ENCAP_DOC),
            Map.entry("9.", WAVEFORM),
            Map.entry("66", RAW_DATA),
            Map.entry("66.1", REGISTRATION),
            Map.entry("66.3", REGISTRATION),
            Map.entry("481.2", RT_DOSE),
            Map.entry("481.3", RT_STRUCTURE_SET),
            Map.entry("481.5", RT_PLAN),
            Map.entry("481.8", RT_PLAN));

    private final String term;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Integer> required;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Integer> present;

    RecordType(String term, List<Integer> required, List<Integer> present) {
        this.term = term;
        this.required = required;
        this.present = present;
    }

    /** Empty for what no kind of record is known here. */
    static Optional<RecordType> of(Instance instance) {
        String uid = instance.sopClassUid();
        RecordType known = uid.startsWith(STORAGE) ? known(uid.substring(STORAGE.length())) : null;
        return known == null && instance.hasImage() ? Optional.of(IMAGE) : Optional.ofNullable(known);
    }

    private static @Nullable RecordType known(String branch) {
        for (int end = branch.length(); end > 0; end--) {
            RecordType type = BY_CLASS.get(branch.substring(0, end));
            if (type != null && (end == branch.length() || branch.charAt(end - 1) == '.')) {
                return type;
            }
        }
        return null;
    }

    /** Directory Record Type (0004,1430). */
    String term() {
        return term;
    }

    List<Integer> required() {
        return required;
    }

    List<Integer> present() {
        return present;
    }
}
