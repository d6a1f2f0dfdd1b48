package org.fovea.dicom.dcm4che;

import org.fovea.dicom.Problem;

/** Why a file was not written. The facts of each are listed in its comment. */
public enum WriteProblem implements Problem.Reason {
    /** {0} path, {1} what the system said: no space, no permission, a folder that vanished. */
    CANNOT_WRITE
}
