package org.fovea.app.report;

import org.fovea.dicom.Problem;

/** Why a report could not be made. The facts of each are listed in its comment. */
public enum ReportProblem implements Problem.Reason {
    /** {0} what to install: no font on this machine can be embedded. */
    NO_FONT,
    /** {0} what to install: no font on this machine holds Chinese. */
    NO_CHINESE_FONT
}
