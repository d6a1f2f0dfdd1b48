package org.fovea.app.output;

import org.fovea.dicom.Problem;

/** Why the secret of a project could not be had. The facts of each are listed in its comment. */
public enum SecretProblem implements Problem.Reason {
    /** {0} path of a file that holds something else. */
    NOT_A_SECRET,
    /** {0} path, {1} what the system said. */
    IO
}
