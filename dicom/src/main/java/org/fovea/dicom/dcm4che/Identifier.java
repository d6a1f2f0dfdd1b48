package org.fovea.dicom.dcm4che;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.net.MatchReader;
import org.fovea.dicom.net.QueryKeys;
import org.fovea.dicom.net.QueryLevel;
import org.jspecify.annotations.Nullable;

/** Queries and matches as data sets (PS3.4 C.4.1.1.3, C.6). */
final class Identifier {

    private static final int QUERY_RETRIEVE_LEVEL = 0x00080052;

    private Identifier() {}

    /** What is asked for at a level, and what is wanted to be known. */
    static Attributes query(QueryLevel level, QueryKeys keys) {
        Attributes query = new Attributes();
        query.setString(QUERY_RETRIEVE_LEVEL, VR.CS, level.name());
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(keys.patientName() + keys.patientId())) {
            query.setString(Tag.SPECIFIC_CHARACTER_SET, VR.CS, "ISO_IR 192");
        }
        if (level == QueryLevel.PATIENT || level == QueryLevel.STUDY) {
            key(query, Tag.PATIENT_ID, VR.LO, keys.patientId());
            key(query, Tag.PATIENT_NAME, VR.PN, keys.patientName());
            key(query, Tag.PATIENT_SEX, VR.CS, "");
            key(query, Tag.PATIENT_BIRTH_DATE, VR.DA, "");
        }
        switch (level) {
            case PATIENT -> key(query, MatchReader.STUDIES_OF_PATIENT, VR.IS, "");
            case STUDY -> {
                key(query, Tag.STUDY_INSTANCE_UID, VR.UI, keys.studyInstanceUid());
                key(query, Tag.STUDY_DATE, VR.DA, range(keys.from(), keys.to()));
                key(query, Tag.STUDY_TIME, VR.TM, "");
                key(query, Tag.STUDY_DESCRIPTION, VR.LO, "");
                key(query, Tag.ACCESSION_NUMBER, VR.SH, keys.accessionNumber());
                key(query, MatchReader.MODALITIES_IN_STUDY, VR.CS, keys.modality());
                key(query, MatchReader.SERIES_OF_STUDY, VR.IS, "");
                key(query, MatchReader.INSTANCES_OF_STUDY, VR.IS, "");
            }
            case SERIES -> {
                key(query, Tag.STUDY_INSTANCE_UID, VR.UI, keys.studyInstanceUid());
                key(query, Tag.SERIES_INSTANCE_UID, VR.UI, keys.seriesInstanceUid());
                key(query, Tag.MODALITY, VR.CS, keys.modality());
                key(query, Tag.SERIES_NUMBER, VR.IS, "");
                key(query, Tag.SERIES_DESCRIPTION, VR.LO, "");
                key(query, MatchReader.INSTANCES_OF_SERIES, VR.IS, "");
            }
            case IMAGE -> {
                key(query, Tag.STUDY_INSTANCE_UID, VR.UI, keys.studyInstanceUid());
                key(query, Tag.SERIES_INSTANCE_UID, VR.UI, keys.seriesInstanceUid());
                key(query, Tag.SOP_INSTANCE_UID, VR.UI, "");
                key(query, Tag.SOP_CLASS_UID, VR.UI, "");
                key(query, Tag.INSTANCE_NUMBER, VR.IS, "");
                key(query, Tag.NUMBER_OF_FRAMES, VR.IS, "");
            }
        }
        return query;
    }

    /** Which objects a series holds. */
    static Attributes imagesOf(String study, String series) {
        Attributes query = new Attributes();
        query.setString(QUERY_RETRIEVE_LEVEL, VR.CS, "IMAGE");
        key(query, Tag.STUDY_INSTANCE_UID, VR.UI, study);
        key(query, Tag.SERIES_INSTANCE_UID, VR.UI, series);
        key(query, Tag.SOP_INSTANCE_UID, VR.UI, "");
        return query;
    }

    /** What is to be brought: a series, or some of its objects. */
    static Attributes retrieval(String study, String series, Collection<String> instances) {
        Attributes wanted = new Attributes();
        wanted.setString(QUERY_RETRIEVE_LEVEL, VR.CS, instances.isEmpty() ? "SERIES" : "IMAGE");
        key(wanted, Tag.STUDY_INSTANCE_UID, VR.UI, study);
        key(wanted, Tag.SERIES_INSTANCE_UID, VR.UI, series);
        if (!instances.isEmpty()) {
            wanted.setString(Tag.SOP_INSTANCE_UID, VR.UI, instances.toArray(String[]::new));
        }
        return wanted;
    }

    private static void key(Attributes query, int tag, VR vr, String value) {
        if (value.isEmpty()) {
            query.setNull(tag, vr);
        } else {
            query.setString(tag, vr, value);
        }
    }

    /** PS3.5 6.2: {@code from-to}, either end open. */
    private static String range(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null && to == null) {
            return "";
        }
        String first = from == null ? "" : DateTimeFormatter.BASIC_ISO_DATE.format(from);
        String last = to == null ? "" : DateTimeFormatter.BASIC_ISO_DATE.format(to);
        return first.equals(last) ? first : first + "-" + last;
    }
}
