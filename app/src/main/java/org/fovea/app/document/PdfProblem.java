package org.fovea.app.document;

import org.fovea.dicom.Problem;

/** Why a PDF inside an object cannot be shown. The facts of each are listed in its comment. */
public enum PdfProblem implements Problem.Reason {
    /** It is locked by a password. */
    LOCKED,
    /** It is no PDF that can be parsed, or has no pages. */
    BROKEN,
    /** {0} page that cannot be painted. */
    PAGE
}
