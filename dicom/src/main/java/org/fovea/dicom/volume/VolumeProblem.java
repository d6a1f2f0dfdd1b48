package org.fovea.dicom.volume;

import org.fovea.dicom.Problem;

/**
 * Why images make no volume, beside what {@link org.fovea.dicom.study.StackFault} names. The facts of each are listed in
 * its comment.
 */
public enum VolumeProblem implements Problem.Reason {
    /** {0} positions there are, {1} needed at least. */
    TOO_FEW_SLICES,
    /** An image is in colour. */
    COLOUR,
    /** The images do not share one frame of reference. */
    SEVERAL_FRAMES_OF_REFERENCE,
    /** The images' values have different units: {0}. */
    SEVERAL_UNITS,
    /** {0} name of an object whose frame is not what its header said. */
    CHANGED,
    /** Loading was stopped before every slice was there. */
    STOPPED
}
