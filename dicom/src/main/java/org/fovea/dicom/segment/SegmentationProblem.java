package org.fovea.dicom.segment;

import org.fovea.dicom.Problem;

/** Why an object yields no segmentation. The facts of each are listed in its comment. */
public enum SegmentationProblem implements Problem.Reason {
    /** {0} what the object calls itself. */
    NOT_A_SEGMENTATION,
    /** It describes no segment, or no size. */
    NO_SEGMENTS
}
