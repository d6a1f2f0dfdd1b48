package org.fovea.dicom.memory;

import org.fovea.dicom.Problem;

/** Why memory cannot be had. The facts of each are listed in its comment. */
public enum MemoryProblem implements Problem.Reason {
    /** {0} memory needed, {1} memory that there is for all images together. */
    TOO_LARGE,
    /** {0} memory needed, {1} memory that can be had while what is on screen stays. */
    IN_USE
}
