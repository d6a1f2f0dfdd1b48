package org.fovea.dicom.net;

import org.fovea.dicom.attribute.DateText;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.study.Patient;
import org.jspecify.annotations.Nullable;

/** Reads what a peer answers to a query (PS3.4 C.6, PS3.18 10.6). */
public final class MatchReader {

    public static final int MODALITIES_IN_STUDY = 0x00080061;
    public static final int STUDIES_OF_PATIENT = 0x00201200;
    public static final int SERIES_OF_STUDY = 0x00201206;
    public static final int INSTANCES_OF_STUDY = 0x00201208;
    public static final int INSTANCES_OF_SERIES = 0x00201209;

    private MatchReader() {}

    public static Match of(QueryLevel level, DicomObject answer) {
        return switch (level) {
            case PATIENT -> new Match.OfPatient(patient(answer), count(answer, STUDIES_OF_PATIENT));
            case STUDY ->
                new Match.OfStudy(
                        patient(answer),
                        answer.text(Tag.STUDY_INSTANCE_UID),
                        DateText.date(answer.text(Tag.STUDY_DATE)),
                        DateText.time(answer.text(Tag.STUDY_TIME)),
                        answer.text(Tag.STUDY_DESCRIPTION),
                        answer.text(Tag.ACCESSION_NUMBER),
                        answer.texts(MODALITIES_IN_STUDY),
                        count(answer, SERIES_OF_STUDY),
                        count(answer, INSTANCES_OF_STUDY));
            case SERIES ->
                new Match.OfSeries(
                        answer.text(Tag.STUDY_INSTANCE_UID),
                        answer.text(Tag.SERIES_INSTANCE_UID),
                        answer.text(Tag.MODALITY),
                        count(answer, Tag.SERIES_NUMBER),
                        answer.text(Tag.SERIES_DESCRIPTION),
                        count(answer, INSTANCES_OF_SERIES));
            case IMAGE ->
                new Match.OfImage(
                        answer.text(Tag.STUDY_INSTANCE_UID),
                        answer.text(Tag.SERIES_INSTANCE_UID),
                        answer.text(Tag.SOP_INSTANCE_UID),
                        answer.text(Tag.SOP_CLASS_UID),
                        count(answer, Tag.INSTANCE_NUMBER),
                        count(answer, Tag.NUMBER_OF_FRAMES));
        };
    }

    private static Patient patient(DicomObject answer) {
        return new Patient(
                answer.text(Tag.PATIENT_ID),
                answer.text(Tag.PATIENT_NAME),
                answer.text(Tag.PATIENT_SEX),
                DateText.date(answer.text(Tag.PATIENT_BIRTH_DATE)));
    }

    private static @Nullable Integer count(DicomObject answer, int tag) {
        int[] values = answer.integers(tag);
        return values.length == 0 ? null : values[0];
    }
}
