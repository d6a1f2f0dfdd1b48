package org.fovea.app.report;

import org.fovea.dicom.Problem;

/** Why a report could not be written. The facts of each are listed in its comment. */
public enum ReportProblem implements Problem.Reason {
    /** {0} what to install: no font on this machine can be embedded. */
    NO_FONT,
    /** {0} what to install: no font on this machine holds Chinese. */
    NO_CHINESE_FONT,
    /** {0} folder that does not exist. */
    NO_FOLDER,
    /** {0} path: the system does not let us. */
    ACCESS_DENIED,
    /** {0} path: the disk ran full. */
    DISK_FULL,
    /** {0} path, {1} what the system said. */
    IO
}
