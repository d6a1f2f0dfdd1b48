package org.fovea.app.evaluation;

import org.fovea.dicom.Problem;

/** Why nothing was made of readers' verdicts. The facts of each are listed in its comment. */
public enum VerdictProblem implements Problem.Reason {
    /** No verdict says which class is right. */
    NOTHING_CONFIRMED,
    /** {0} folder that is there already. */
    FOLDER_EXISTS,
    /** {0} class whose name cannot be that of a folder. */
    LABEL,
    /** The pixels of a frame are not square, which a picture file cannot say. */
    PIXELS_NOT_SQUARE
}
