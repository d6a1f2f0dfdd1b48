package org.fovea.dicom.report;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.fovea.dicom.attribute.FreshUid;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;

/**
 * What an object of ours says of itself, whatever it holds: where it belongs, who made it and when.
 *
 * @param seriesInstanceUid of a new series; objects of one kind may share it
 * @param seriesNumber positive
 * @param instanceNumber positive
 * @param description what the series is, in a few words
 * @param softwareVersion this program's
 * @param made by the clock on the wall
 */
public record Heading(
        SourceStudy study,
        String seriesInstanceUid,
        int seriesNumber,
        int instanceNumber,
        String description,
        String softwareVersion,
        LocalDateTime made) {

    static final String MANUFACTURER = "Fovea";

    private static final String RESEARCH = " - research use only";
    private static final int LONGEST_DESCRIPTION = 64;

    public Heading {
        if (seriesNumber < 1 || instanceNumber < 1 || description.isBlank() || softwareVersion.isBlank()) {
            throw new IllegalArgumentException("an object has numbers from 1, a description and a maker's version");
        }
    }

    /** The first object of a new series. */
    public static Heading ofNewSeries(
            SourceStudy study, int seriesNumber, String description, String softwareVersion, LocalDateTime made) {
        return new Heading(study, FreshUid.next(), seriesNumber, 1, description, softwareVersion, made);
    }

    /** Patient, study, series, equipment and common modules of a new object. */
    ObjectDraft object(String sopClassUid, String modality) {
        ObjectDraft draft = new ObjectDraft();
        study.copyTo(draft);
        return draft.text(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 192")
                .text(Tag.SOP_CLASS_UID, sopClassUid)
                .text(Tag.SOP_INSTANCE_UID, FreshUid.next())
                .text(Tag.INSTANCE_CREATION_DATE, date())
                .text(Tag.INSTANCE_CREATION_TIME, time())
                .text(Tag.MODALITY, modality)
                .text(Tag.SERIES_INSTANCE_UID, seriesInstanceUid)
                .text(Tag.SERIES_NUMBER, Integer.toString(seriesNumber))
                .text(Tag.SERIES_DATE, date())
                .text(Tag.SERIES_TIME, time())
                .text(Tag.SERIES_DESCRIPTION, researchDescription())
                .text(Tag.INSTANCE_NUMBER, Integer.toString(instanceNumber))
                .text(Tag.MANUFACTURER, MANUFACTURER)
                .text(Tag.MANUFACTURER_MODEL_NAME, MANUFACTURER)
                .text(Tag.DEVICE_SERIAL_NUMBER, "software")
                .text(Tag.SOFTWARE_VERSIONS, softwareVersion);
    }

    String date() {
        return made.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    String time() {
        return made.format(DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT));
    }

    private String researchDescription() {
        int room = LONGEST_DESCRIPTION - RESEARCH.length();
        int end = Math.min(room, description.length());
        boolean split = end < description.length() && Character.isLowSurrogate(description.charAt(end));
        return description.substring(0, split ? end - 1 : end) + RESEARCH;
    }
}
