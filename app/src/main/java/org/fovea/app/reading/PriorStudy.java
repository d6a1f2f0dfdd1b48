package org.fovea.app.reading;

import java.util.List;
import org.fovea.app.worklist.SeriesStack;
import org.fovea.dicom.study.Study;

/** Another study of the same patient, with its series that hold images. */
record PriorStudy(Study study, List<SeriesStack> series) {

    PriorStudy {
        series = List.copyOf(series);
    }
}
