package org.fovea.app.template;

import org.fovea.dicom.Problem;

/** Why a file of templates or phrases cannot be used. The facts of each are listed in its comment. */
public enum TemplateProblem implements Problem.Reason {
    /** {0} file, {1} line, {2} column: no JSON there, or a name or value that means nothing in it. */
    NOT_UNDERSTOOD,
    /** {0} file: larger than any template. */
    TOO_LARGE,
    /** {0} file or folder, {1} what the system said. */
    UNREADABLE
}
