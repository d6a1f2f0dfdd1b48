package org.fovea.dicom.net;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.fovea.dicom.study.Patient;
import org.jspecify.annotations.Nullable;

/** What a peer has that fulfils a query. Texts are empty and numbers null where it does not say. */
public sealed interface Match {

    /** A patient. */
    record OfPatient(Patient patient, @Nullable Integer studies) implements Match {}

    /** A study. */
    record OfStudy(
            Patient patient,
            String studyInstanceUid,
            @Nullable LocalDate date,
            @Nullable LocalTime time,
            String description,
            String accessionNumber,
            List<String> modalities,
            @Nullable Integer series,
            @Nullable Integer instances)
            implements Match {
        public OfStudy {
            modalities = List.copyOf(modalities);
        }
    }

    /** A series of a study. */
    record OfSeries(
            String studyInstanceUid,
            String seriesInstanceUid,
            String modality,
            @Nullable Integer number,
            String description,
            @Nullable Integer instances)
            implements Match {}

    /** An object of a series, image or not. */
    record OfImage(
            String studyInstanceUid,
            String seriesInstanceUid,
            String sopInstanceUid,
            String sopClassUid,
            @Nullable Integer number,
            @Nullable Integer frames)
            implements Match {}
}
