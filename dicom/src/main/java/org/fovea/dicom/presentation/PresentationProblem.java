package org.fovea.dicom.presentation;

import org.fovea.dicom.Problem;

/** Why an object yields no presentation state. */
public enum PresentationProblem implements Problem.Reason {
    /** It names no image. */
    NOT_A_PRESENTATION_STATE
}
