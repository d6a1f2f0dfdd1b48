package org.fovea.inference.evaluate;

import org.fovea.dicom.Problem;

/** Why a folder cannot be evaluated. The facts of each are listed in its comment. */
public enum EvaluationProblem implements Problem.Reason {
    /** {0} path, {1} the model's classes: the folder holds no sub-folder named like one of them. */
    NO_CLASS_FOLDERS,
    /** {0} path: not one image could be classified. */
    NOTHING_CLASSIFIED,
    /** {0} path, {1} what the system said. */
    IO
}
