package org.fovea.dicom.net;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What matches have to fulfil (PS3.4 C.2.2.2). Empty texts match everything; {@code *} and {@code ?} in names, ids and
 * descriptions stand for any text and any character.
 *
 * @param patientName as PN writes it, {@code Doe^Jane} or {@code DOE*}
 * @param from first Study Date, null for any before
 * @param to last Study Date, null for any after
 * @param modality for example {@code CT}; of the series, or one of those in the study
 * @param studyInstanceUid required for series and images
 * @param seriesInstanceUid required for images
 */
public record QueryKeys(
        String patientId,
        String patientName,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String modality,
        String accessionNumber,
        String studyInstanceUid,
        String seriesInstanceUid) {

    /** Everything. */
    public static final QueryKeys NONE = new QueryKeys("", "", null, null, "", "", "", "");

    /** The series of a study, or one of them. */
    public static QueryKeys of(String studyInstanceUid, String seriesInstanceUid) {
        return new QueryKeys("", "", null, null, "", "", studyInstanceUid, seriesInstanceUid);
    }
}
