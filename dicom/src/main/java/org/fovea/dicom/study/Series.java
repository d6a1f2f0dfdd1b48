package org.fovea.dicom.study;

import org.jspecify.annotations.Nullable;

/**
 * One run of a machine (PS3.3 C.7.3.1).
 *
 * @param modality Modality (0008,0060), for example {@code MR}
 * @param number Series Number, null where missing
 * @param bodyPart Body Part Examined, may be empty
 * @param protocol Protocol Name, may be empty
 * @param station manufacturer and model or station name, may be empty
 */
public record Series(
        String seriesInstanceUid,
        Study study,
        String modality,
        @Nullable Integer number,
        String description,
        String bodyPart,
        String protocol,
        String station) {}
