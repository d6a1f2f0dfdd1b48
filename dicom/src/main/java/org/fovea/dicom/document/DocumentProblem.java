package org.fovea.dicom.document;

import org.fovea.dicom.Problem;

/** Why an object yields no document. The facts of each are listed in its comment. */
public enum DocumentProblem implements Problem.Reason {
    /** It has no content tree. */
    NOT_A_REPORT,
    /** Its content tree is larger or deeper than any honest one. */
    TOO_LARGE,
    /** It encapsulates nothing. */
    NOTHING_INSIDE,
    /** {0} what the object says that it encapsulates, which its bytes are not. */
    NOT_WHAT_IT_SAYS
}
