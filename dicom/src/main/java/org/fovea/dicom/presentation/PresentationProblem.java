package org.fovea.dicom.presentation;

import org.fovea.dicom.Problem;

/** What is wrong with a presentation state. */
public enum PresentationProblem implements Problem.Reason {
    /** It names no image. */
    NOT_A_PRESENTATION_STATE,
    /** Its grey levels are given for other values than an image holds; the image keeps its own. */
    GREY_LEVELS_IGNORED
}
