package org.fovea.dicom.study;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One visit's images (PS3.3 C.7.2.1).
 *
 * @param studyInstanceUid identifies the study everywhere
 * @param date Study Date, null where unknown
 * @param time Study Time, null where unknown
 * @param description Study Description, may be empty
 * @param accessionNumber may be empty
 * @param institution Institution Name, may be empty
 * @param referringPhysician as stored, may be empty
 */
public record Study(
        String studyInstanceUid,
        Patient patient,
        @Nullable LocalDate date,
        @Nullable LocalTime time,
        String description,
        String accessionNumber,
        String institution,
        String referringPhysician) {}
