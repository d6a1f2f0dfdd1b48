package org.fovea.dicom.report;

import org.fovea.dicom.Problem;

/** Why a report could not become a DICOM object. The facts of each are listed in its comment. */
public enum ReportObjectProblem implements Problem.Reason {
    /** {0} path. */
    NO_PDF,
    /** {0} path. */
    NOT_A_PDF,
    /** {0} path. */
    PDF_TOO_LARGE,
    /** {0} path, {1} what the system said. */
    PDF_UNREADABLE
}
