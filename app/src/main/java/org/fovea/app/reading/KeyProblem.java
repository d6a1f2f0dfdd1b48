package org.fovea.app.reading;

import org.fovea.dicom.Problem;

/** Why a line of the key file does not hold; what it spoke of keeps its usual keys. The facts are listed at each. */
enum KeyProblem implements Problem.Reason {
    /** {0} file, {1} line, {2} column: not JSON there. */
    NOT_JSON,
    /** {0} file, {1} what the system said. */
    UNREADABLE,
    /** {0} file, {1} what the system said. */
    UNWRITABLE,
    /** {0} file, {1} a name that is no action. */
    UNKNOWN_ACTION,
    /** {0} file, {1} the action, {2} what stands there. */
    UNKNOWN_KEY,
    /** {0} file, {1} the action, {2} the key, {3} the action that has it. */
    CONFLICT
}
