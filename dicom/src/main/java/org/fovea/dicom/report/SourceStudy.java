package org.fovea.dicom.report;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.fovea.dicom.attribute.DateText;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.study.Instance;

/**
 * Patient and study as an image of the study states them, for objects that join it (PS3.3 C.7.1.1, C.7.2.1). What the
 * image states wrongly, such as a date that is none, is written empty rather than wrongly again.
 */
public final class SourceStudy {

    private static final Pattern AGE = Pattern.compile("\\d{3}[DWMY]");
    private static final List<String> SEXES = List.of("M", "F", "O");
    private static final List<String> SIDES = List.of("L", "R");
    /** Body parts of PS3.16 annex L that are paired. */
    private static final Set<String> PAIRED = Set.of(
            "ADRENAL",
            "ANKLE",
            "ARM",
            "AXILLA",
            "BREAST",
            "CALCANEUS",
            "CAROTID",
            "CLAVICLE",
            "EAR",
            "ELBOW",
            "EXTREMITY",
            "EYE",
            "FEMUR",
            "FINGER",
            "FOOT",
            "FOREARM",
            "HAND",
            "HIP",
            "HUMERUS",
            "KIDNEY",
            "KNEE",
            "LEG",
            "LUNG",
            "OVARY",
            "PATELLA",
            "RADIUS",
            "RIB",
            "SCAPULA",
            "SHOULDER",
            "TESTIS",
            "THIGH",
            "THUMB",
            "TIBIA",
            "TOE",
            "ULNA",
            "WRIST",
            "ZYGOMA");

    private final String studyInstanceUid;
    private final DicomObject header;

    private SourceStudy(String studyInstanceUid, DicomObject header) {
        this.studyInstanceUid = studyInstanceUid;
        this.header = header;
    }

    /**
     * @param instance an object of the study
     * @param header its attributes
     */
    public static SourceStudy of(Instance instance, DicomObject header) {
        return new SourceStudy(instance.series().study().studyInstanceUid(), header);
    }

    void copyTo(ObjectDraft draft) {
        patient(draft);
        draft.text(Tag.STUDY_INSTANCE_UID, studyInstanceUid)
                .text(Tag.STUDY_DATE, DateText.da(header.text(Tag.STUDY_DATE)))
                .text(Tag.STUDY_TIME, DateText.tm(header.text(Tag.STUDY_TIME)))
                .text(Tag.REFERRING_PHYSICIAN_NAME, header.text(Tag.REFERRING_PHYSICIAN_NAME))
                .text(Tag.STUDY_ID, header.text(Tag.STUDY_ID))
                .text(Tag.ACCESSION_NUMBER, header.text(Tag.ACCESSION_NUMBER));
        where(draft, Tag.STUDY_DESCRIPTION, !header.text(Tag.STUDY_DESCRIPTION).isEmpty());
    }

    private void patient(ObjectDraft draft) {
        String sex = header.text(Tag.PATIENT_SEX);
        draft.text(Tag.PATIENT_NAME, header.text(Tag.PATIENT_NAME))
                .text(Tag.PATIENT_ID, header.text(Tag.PATIENT_ID))
                .text(Tag.PATIENT_BIRTH_DATE, DateText.da(header.text(Tag.PATIENT_BIRTH_DATE)))
                .text(Tag.PATIENT_SEX, SEXES.contains(sex) ? sex : "");
        where(draft, Tag.PATIENT_AGE, AGE.matcher(header.text(Tag.PATIENT_AGE)).matches());
        boolean deidentified =
                header.text(Tag.PATIENT_IDENTITY_REMOVED).equals("YES") && header.has(Tag.DEIDENTIFICATION_METHOD);
        where(draft, Tag.PATIENT_IDENTITY_REMOVED, deidentified);
        where(draft, Tag.DEIDENTIFICATION_METHOD, deidentified);
    }

    /** What lossy compression the source went through: a picture of it has lost the same. */
    void copyCompressionTo(ObjectDraft draft) {
        if (header.text(Tag.LOSSY_IMAGE_COMPRESSION).equals("01")) {
            draft.text(Tag.LOSSY_IMAGE_COMPRESSION, "01");
            where(draft, Tag.LOSSY_IMAGE_COMPRESSION_RATIO, header.has(Tag.LOSSY_IMAGE_COMPRESSION_RATIO));
            where(draft, Tag.LOSSY_IMAGE_COMPRESSION_METHOD, header.has(Tag.LOSSY_IMAGE_COMPRESSION_METHOD));
        }
    }

    /**
     * Which part of the body the source shows. The side is written empty where it is unknown and there may be one, and not
     * at all for parts that people have one of (PS3.3 C.7.3.1, type 2C).
     */
    void copyBodyTo(ObjectDraft draft) {
        String side = header.text(Tag.LATERALITY);
        String part = header.text(Tag.BODY_PART_EXAMINED);
        if (SIDES.contains(side) || part.isEmpty() || PAIRED.contains(part)) {
            draft.text(Tag.LATERALITY, SIDES.contains(side) ? side : "");
        }
        where(draft, Tag.BODY_PART_EXAMINED, !part.isEmpty());
    }

    private void where(ObjectDraft draft, int tag, boolean stated) {
        if (stated) {
            draft.text(tag, header.texts(tag).toArray(String[]::new));
        }
    }
}
