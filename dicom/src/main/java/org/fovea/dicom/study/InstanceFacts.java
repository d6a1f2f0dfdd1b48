package org.fovea.dicom.study;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fovea.dicom.attribute.DateText;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.NamedUid;
import org.fovea.dicom.attribute.Tag;

/**
 * Makes an {@link Instance} of an object's attributes. Identifiers that a file lacks are made from what it has, so that
 * the same file gets the same ones each time and the images of one broken series stay together.
 */
public final class InstanceFacts {

    private static final Pattern NAME_PARTS = Pattern.compile("[\\^= ]");

    private InstanceFacts() {}

    /**
     * @param sopInstanceUid the object's own, or that of its file meta information; empty where neither has one
     * @param hasPixels whether pixel data follows the header
     */
    public static Instance of(
            DicomObject object,
            Path file,
            String sopClassUid,
            String sopInstanceUid,
            String transferSyntaxUid,
            boolean hasPixels) {
        Study study = study(object);
        Series series = series(object, study);
        Path absolute = file.toAbsolutePath().normalize();
        int rows = hasPixels ? Math.max(0, object.integer(Tag.ROWS, 0)) : 0;
        int columns = hasPixels ? Math.max(0, object.integer(Tag.COLUMNS, 0)) : 0;
        int frames = hasPixels ? Math.max(1, object.integer(Tag.NUMBER_OF_FRAMES, 1)) : 0;
        List<String> imageType = object.texts(Tag.IMAGE_TYPE);
        List<FrameTraits> traits =
                hasPixels ? FrameTraitsReader.of(object, frames) : List.of(FrameTraits.of(null, imageType));
        return new Instance(
                sopInstanceUid.isEmpty()
                        ? made("instance", series.seriesInstanceUid() + " " + absolute)
                        : sopInstanceUid,
                sopClassUid,
                series,
                absolute,
                transferSyntaxUid,
                FrameTraitsReader.integer(object, Tag.INSTANCE_NUMBER),
                rows,
                columns,
                frames,
                traits.getFirst().plane(),
                imageType,
                phantom(object, study.patient()),
                traits);
    }

    private static Study study(DicomObject object) {
        Patient patient = new Patient(
                object.text(Tag.PATIENT_ID),
                object.text(Tag.PATIENT_NAME),
                object.text(Tag.PATIENT_SEX),
                DateText.date(object.text(Tag.PATIENT_BIRTH_DATE)));
        String uid = object.text(Tag.STUDY_INSTANCE_UID);
        return new Study(
                uid.isEmpty()
                        ? made("study", patient.patientId() + " " + patient.name() + " " + object.text(Tag.STUDY_DATE))
                        : uid,
                patient,
                DateText.date(object.text(Tag.STUDY_DATE)),
                DateText.time(object.text(Tag.STUDY_TIME)),
                object.text(Tag.STUDY_DESCRIPTION),
                object.text(Tag.ACCESSION_NUMBER),
                object.text(Tag.INSTITUTION_NAME),
                object.text(Tag.REFERRING_PHYSICIAN_NAME));
    }

    private static Series series(DicomObject object, Study study) {
        String uid = object.text(Tag.SERIES_INSTANCE_UID);
        String modality = object.text(Tag.MODALITY);
        Integer number = FrameTraitsReader.integer(object, Tag.SERIES_NUMBER);
        String station = Stream.of(object.text(Tag.MANUFACTURER), object.text(Tag.MANUFACTURER_MODEL_NAME))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        return new Series(
                uid.isEmpty() ? made("series", study.studyInstanceUid() + " " + modality + " " + number) : uid,
                study,
                modality,
                number,
                object.text(Tag.SERIES_DESCRIPTION),
                object.text(Tag.BODY_PART_EXAMINED),
                object.text(Tag.PROTOCOL_NAME),
                station.isEmpty() ? object.text(Tag.STATION_NAME) : station);
    }

    private static boolean phantom(DicomObject object, Patient patient) {
        return object.text(Tag.QUALITY_CONTROL_IMAGE).equals("YES")
                || Arrays.stream(NAME_PARTS.split(patient.name())).anyMatch("phantom"::equalsIgnoreCase);
    }

    private static String made(String kind, String from) {
        return NamedUid.of((kind + " " + from).getBytes(StandardCharsets.UTF_8));
    }
}
