package org.fovea.app.hanging;

import org.fovea.dicom.Problem;

/** Why a hanging protocol cannot be used or kept. The facts of each are listed in its comment. */
public enum HangingProblem implements Problem.Reason {
    /** {0} file, {1} line, {2} column: not JSON there. */
    NOT_JSON,
    /** {0} file, {1} a name that means nothing here. */
    UNKNOWN_NAME,
    /** {0} file, {1} the name, {2} what stands there, {3} what may stand there. */
    BAD_VALUE,
    /** {0} file: larger than any protocol. */
    TOO_LARGE,
    /** {0} file or folder, {1} what the system said. */
    UNREADABLE,
    /** {0} file, {1} what the system said. */
    UNWRITABLE,
    /** {0} file, {1} what it asks for that is not followed. */
    PARTLY_FOLLOWED,
    /** {0} file: DICOM, but no hanging protocol, or one without a display that could be followed. */
    NO_PROTOCOL
}
