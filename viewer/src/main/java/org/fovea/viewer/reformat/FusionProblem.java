package org.fovea.viewer.reformat;

import org.fovea.dicom.Problem;

/** Why something cannot be laid over a series. The facts of each are listed in its comment. */
public enum FusionProblem implements Problem.Reason {
    /** The two do not share patient coordinates. */
    OTHER_FRAME_OF_REFERENCE,
    /** {0} name of the object: nothing of it lies in the patient. */
    NOTHING_PLACED
}
