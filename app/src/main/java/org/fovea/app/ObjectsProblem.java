package org.fovea.app;

import org.fovea.dicom.Problem;

/** Why a study's findings and marks could not be written as objects. The facts of each are listed in its comment. */
public enum ObjectsProblem implements Problem.Reason {
    /** {0} study for which nothing of what was asked for is stored, or nothing that the objects have room for. */
    NOTHING_STORED
}
