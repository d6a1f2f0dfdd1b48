package org.fovea.inference.scope;

import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.Series;

/**
 * What an image's header says that decides whether a network may speak of it.
 *
 * @param modality Modality (0008,0060)
 * @param bodyPart Body Part Examined (0018,0015), empty where missing
 * @param phantom it shows no patient, so that what a network says of it harms nobody
 */
public record ScopeFacts(String modality, String bodyPart, boolean phantom) {

    /** Of a patient. */
    public ScopeFacts(String modality, String bodyPart) {
        this(modality, bodyPart, false);
    }

    public static ScopeFacts of(Instance instance) {
        Series series = instance.series();
        return new ScopeFacts(series.modality(), series.bodyPart(), instance.phantom());
    }

    public static ScopeFacts of(Series series) {
        return new ScopeFacts(series.modality(), series.bodyPart());
    }
}
