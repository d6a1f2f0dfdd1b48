package org.fovea.app;

import org.fovea.dicom.Problem;

/** Why a network was not asked. */
public enum ClassifyProblem implements Problem.Reason {
    /** Nothing that was chosen holds an image, or it was cancelled before the first. */
    NO_FRAMES
}
