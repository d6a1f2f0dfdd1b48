package org.fovea.inference.scope;

import org.fovea.dicom.study.Series;

/**
 * What an image's header says that decides whether a network may speak of it.
 *
 * @param modality Modality (0008,0060)
 * @param bodyPart Body Part Examined (0018,0015), empty where missing
 */
public record ScopeFacts(String modality, String bodyPart) {

    public static ScopeFacts of(Series series) {
        return new ScopeFacts(series.modality(), series.bodyPart());
    }
}
