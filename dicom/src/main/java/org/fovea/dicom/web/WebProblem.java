package org.fovea.dicom.web;

import org.fovea.dicom.Problem;

/** Why DICOMweb services failed. The facts of each are listed in its comment. */
public enum WebProblem implements Problem.Reason {
    /** {0} archive, {1} status code of HTTP. */
    HTTP,
    /** {0} archive that does not let us in. */
    NOT_LET_IN,
    /** {0} archive, {1} what its answer is instead of what DICOMweb answers. */
    NOT_DICOMWEB,
    /** {0} archive whose answer passes a limit. */
    TOO_LARGE,
    /** {0} path of a file, {1} what the system said. */
    CREDENTIALS_FILE,
    /** {0} archive to which a password would go over an open line. */
    OPEN_LINE
}
