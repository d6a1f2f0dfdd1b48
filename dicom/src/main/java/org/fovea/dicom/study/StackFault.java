package org.fovea.dicom.study;

import org.fovea.dicom.Problem;

/** What is wrong with a stack. The facts of each are listed in its comment. */
public enum StackFault implements Problem.Reason {
    /** {0} images of {1} lie in no plane. */
    WITHOUT_POSITION,
    /** Images point in different directions. */
    MIXED_ORIENTATION,
    /** Images differ in rows, columns or pixel spacing. */
    MIXED_SIZE,
    /** {0} slices are missing, after the slices {1}, counted from 1 along the normal. */
    MISSING_SLICES,
    /** {0} smallest and {1} largest distance in mm. */
    UNEVEN_SPACING,
    /** Images lie up to {0} mm beside the straight line through the stack. */
    NOT_ALIGNED,
    /** {0} degrees between the normal and the direction from slice to slice. */
    TILTED,
    /** {0} positions hold several images, {1} at most: times, echoes or diffusion weightings. */
    SEVERAL_AT_A_POSITION
}
