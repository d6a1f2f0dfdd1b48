package org.fovea.dicom.media;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fovea.dicom.attribute.DateText;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.study.Instance;

/**
 * The keys of directory records (PS3.3 F.5), taken from the objects. A directory may not leave open what an object may:
 * a missing date is written as 1 January 1900, as DCMTK does, a missing time as midnight, other missing text as UNKNOWN.
 */
final class RecordKeys {

    private static final String NO_DATE = "19000101";
    private static final String NO_TIME = "000000";

    private static final Set<Integer> DATES =
            Set.of(Tag.CONTENT_DATE, Tag.PRESENTATION_CREATION_DATE, Tag.STRUCTURE_SET_DATE, Tag.RT_PLAN_DATE);

    private static final Set<Integer> TIMES =
            Set.of(Tag.CONTENT_TIME, Tag.PRESENTATION_CREATION_TIME, Tag.STRUCTURE_SET_TIME, Tag.RT_PLAN_TIME);

    /** What viewers show and sort by before they open a file. */
    private static final List<Integer> IMAGE_TEXTS = List.of(
            Tag.IMAGE_TYPE,
            Tag.NUMBER_OF_FRAMES,
            Tag.IMAGE_POSITION_PATIENT,
            Tag.IMAGE_ORIENTATION_PATIENT,
            Tag.FRAME_OF_REFERENCE_UID,
            Tag.PIXEL_SPACING);

    private static final List<Integer> NESTED_TEXTS = List.of(
            Tag.CODE_VALUE,
            Tag.CODING_SCHEME_DESIGNATOR,
            Tag.CODE_MEANING,
            Tag.RELATIONSHIP_TYPE,
            Tag.VALUE_TYPE,
            Tag.TEXT_VALUE,
            Tag.SERIES_INSTANCE_UID,
            Tag.REFERENCED_SOP_CLASS_UID,
            Tag.REFERENCED_SOP_INSTANCE_UID,
            Tag.REFERENCED_FRAME_NUMBER);

    private static final List<Integer> NESTED_SEQUENCES =
            List.of(Tag.CONCEPT_NAME_CODE_SEQUENCE, Tag.CONCEPT_CODE_SEQUENCE, Tag.REFERENCED_IMAGE_SEQUENCE);

    private RecordKeys() {}

    /**
     * @param number the patient's on this disc, an id where there is none
     */
    static ObjectDraft patient(DicomObject header, int number) {
        ObjectDraft keys = record("PATIENT").text(Tag.PATIENT_NAME, header.text(Tag.PATIENT_NAME));
        keys.text(Tag.PATIENT_ID, or(header.text(Tag.PATIENT_ID), "UNKNOWN" + number));
        return keys.text(Tag.PATIENT_BIRTH_DATE, DateText.da(header.text(Tag.PATIENT_BIRTH_DATE)));
    }

    /**
     * @param number the study's of this patient, an id where there is none
     */
    static ObjectDraft study(Instance instance, DicomObject header, int number) {
        String date = Stream.of(Tag.STUDY_DATE, Tag.SERIES_DATE, Tag.ACQUISITION_DATE, Tag.CONTENT_DATE)
                .map(tag -> DateText.da(header.text(tag)))
                .filter(Predicate.not(String::isEmpty))
                .findFirst()
                .orElse(NO_DATE);
        return record("STUDY")
                .text(Tag.STUDY_DATE, date)
                .text(Tag.STUDY_TIME, or(DateText.tm(header.text(Tag.STUDY_TIME)), NO_TIME))
                .text(Tag.STUDY_DESCRIPTION, header.text(Tag.STUDY_DESCRIPTION))
                .text(Tag.STUDY_INSTANCE_UID, instance.series().study().studyInstanceUid())
                .text(Tag.STUDY_ID, or(header.text(Tag.STUDY_ID), Integer.toString(number)))
                .text(Tag.ACCESSION_NUMBER, header.text(Tag.ACCESSION_NUMBER));
    }

    /**
     * @param number the series' of this study, for one that has none
     */
    static ObjectDraft series(Instance instance, DicomObject header, int number) {
        ObjectDraft keys = record("SERIES")
                .text(Tag.MODALITY, or(header.text(Tag.MODALITY), "OT"))
                .text(Tag.SERIES_INSTANCE_UID, instance.series().seriesInstanceUid())
                .text(Tag.SERIES_NUMBER, or(header.text(Tag.SERIES_NUMBER), Integer.toString(number)));
        where(keys, header, Tag.SERIES_DESCRIPTION);
        return keys;
    }

    /**
     * @param number the object's of this series, for one that has none
     * @param fileId components of its path from the directory
     */
    static ObjectDraft instance(
            RecordType type, Instance instance, DicomObject header, int number, List<String> fileId) {
        ObjectDraft keys = record(type.term())
                .text(Tag.REFERENCED_FILE_ID, fileId.toArray(String[]::new))
                .text(Tag.REFERENCED_SOP_CLASS_UID_IN_FILE, instance.sopClassUid())
                .text(Tag.REFERENCED_SOP_INSTANCE_UID_IN_FILE, instance.sopInstanceUid())
                .text(Tag.REFERENCED_TRANSFER_SYNTAX_UID_IN_FILE, instance.transferSyntaxUid());
        type.required().forEach(tag -> keys.text(tag, or(text(header, tag), missing(tag, number))));
        type.present().forEach(tag -> keys.text(tag, text(header, tag)));
        if (type == RecordType.IMAGE) {
            image(keys, header);
        }
        sequences(type, keys, header);
        return keys;
    }

    private static void image(ObjectDraft keys, DicomObject header) {
        IMAGE_TEXTS.forEach(tag -> where(keys, header, tag));
        for (int tag : new int[] {Tag.ROWS, Tag.COLUMNS}) {
            if (header.has(tag)) {
                keys.integers(tag, header.integers(tag));
            }
        }
    }

    private static void sequences(RecordType type, ObjectDraft keys, DicomObject header) {
        switch (type) {
            case SR_DOCUMENT, KEY_OBJECT_DOC -> {
                if (header.text(Tag.VERIFICATION_FLAG).equals("VERIFIED")) {
                    keys.text(Tag.VERIFICATION_DATE_TIME, lastVerified(header));
                }
                nest(keys, header.items(Tag.CONCEPT_NAME_CODE_SEQUENCE), Tag.CONCEPT_NAME_CODE_SEQUENCE);
                List<DicomObject> titleModifiers = header.items(Tag.CONTENT_SEQUENCE).stream()
                        .filter(item -> item.text(Tag.RELATIONSHIP_TYPE).equals("HAS CONCEPT MOD"))
                        .toList();
                if (!titleModifiers.isEmpty()) {
                    nest(keys, titleModifiers, Tag.CONTENT_SEQUENCE);
                }
            }
            case PRESENTATION ->
                nest(keys, header.items(Tag.REFERENCED_SERIES_SEQUENCE), Tag.REFERENCED_SERIES_SEQUENCE);
            case ENCAP_DOC -> nest(keys, header.items(Tag.CONCEPT_NAME_CODE_SEQUENCE), Tag.CONCEPT_NAME_CODE_SEQUENCE);
            default -> {}
        }
    }

    private static String lastVerified(DicomObject header) {
        return header.items(Tag.VERIFYING_OBSERVER_SEQUENCE).stream()
                .map(observer -> observer.text(Tag.VERIFICATION_DATE_TIME))
                .filter(Predicate.not(String::isEmpty))
                .max(Comparator.naturalOrder())
                .orElse(NO_DATE + NO_TIME);
    }

    private static void nest(ObjectDraft keys, List<DicomObject> items, int tag) {
        keys.items(tag, items.stream().map(RecordKeys::nested).toArray(ObjectDraft[]::new));
    }

    private static ObjectDraft nested(DicomObject item) {
        ObjectDraft copy = new ObjectDraft();
        NESTED_TEXTS.forEach(tag -> where(copy, item, tag));
        for (int tag : NESTED_SEQUENCES) {
            if (item.has(tag)) {
                nest(copy, item.items(tag), tag);
            }
        }
        return copy;
    }

    private static ObjectDraft record(String type) {
        return new ObjectDraft().text(Tag.DIRECTORY_RECORD_TYPE, type).text(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 192");
    }

    private static void where(ObjectDraft keys, DicomObject header, int tag) {
        if (header.has(tag)) {
            keys.text(tag, header.texts(tag).toArray(String[]::new));
        }
    }

    /** Dates and times in today's form, other texts as they are. */
    private static String text(DicomObject header, int tag) {
        String text = header.text(tag);
        return DATES.contains(tag) ? DateText.da(text) : TIMES.contains(tag) ? DateText.tm(text) : text;
    }

    private static String missing(int tag, int number) {
        if (tag == Tag.INSTANCE_NUMBER) {
            return Integer.toString(number);
        }
        return DATES.contains(tag) ? NO_DATE : TIMES.contains(tag) ? NO_TIME : "UNKNOWN";
    }

    private static String or(String stated, String otherwise) {
        return stated.isEmpty() ? otherwise : stated;
    }
}
