package org.fovea.app.reading;

import org.fovea.app.worklist.SeriesStack;
import org.fovea.dicom.study.Instance;

/** Something of the study that can be laid over its images. */
sealed interface OverlayChoice {

    /** A segmentation object. */
    record Segments(Instance object) implements OverlayChoice {}

    /** A structure set. */
    record Structures(Instance object) implements OverlayChoice {}

    /** Another series, in colours. */
    record Fusion(SeriesStack series) implements OverlayChoice {}
}
