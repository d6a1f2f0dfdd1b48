package org.fovea.dicom.zip;

import org.fovea.dicom.Problem;

/** Why an archive, or something in it, cannot be used. The facts of each are listed in its comment. */
public enum ZipProblem implements Problem.Reason {
    /** {0} archive: its directory is cut or contradicts itself. */
    DAMAGED,
    /** {0} archive or what lies in it, {1} the limit it passes. */
    TOO_LARGE,
    /** {0} what lies in the archive: locked with a password. */
    ENCRYPTED,
    /** {0} what lies in the archive, {1} the number of its compression method (APPNOTE 4.4.5). */
    UNKNOWN_METHOD,
    /** {0} what lies in the archive: does not come out as it went in. */
    DAMAGED_CONTENT,
    /** {0} an archive within an archive within an archive. */
    NESTED,
    /** {0} folder that the content would go to: its disk has no room. */
    NO_ROOM
}
