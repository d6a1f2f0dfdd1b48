package org.fovea.app.reading;

import java.util.List;
import org.fovea.app.cases.ReportHistory;
import org.fovea.app.worklist.SeriesStack;
import org.fovea.dicom.study.Study;

/** Another study of the same patient, with its series that hold images, and what was written of it. */
record PriorStudy(Study study, List<SeriesStack> series, ReportHistory reports) {

    PriorStudy {
        series = List.copyOf(series);
    }
}
