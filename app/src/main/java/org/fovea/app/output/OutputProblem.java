package org.fovea.app.output;

import org.fovea.dicom.Problem;

/** Why a result could not be written. The facts of each are listed in its comment. */
public enum OutputProblem implements Problem.Reason {
    /** {0} folder that does not exist. */
    NO_FOLDER,
    /** {0} path of a folder where a file was to be written. */
    IS_FOLDER,
    /** {0} path: the system does not let us. */
    ACCESS_DENIED,
    /** {0} path: the disk ran full. */
    DISK_FULL,
    /** {0} path of a file that was not written because somebody stopped it. */
    STOPPED,
    /** {0} path, {1} what the system said. */
    IO,
    /** {0} path, {1} endings that can be written. */
    UNKNOWN_FORMAT
}
