package org.fovea.dicom.media;

import org.fovea.dicom.Problem;

/** Why a disc was not made, or a file left out of it. The facts of each are listed in its comment. */
public enum DiscProblem implements Problem.Reason {
    /** No instance was given. */
    NOTHING_TO_WRITE,
    /** {0} folder in which something lies already. */
    FOLDER_NOT_EMPTY,
    /** {0} path on the disc, {1} what the system said. */
    CANNOT_WRITE,
    /** {0} folder; what had been copied was removed. */
    CANCELLED,
    /** {0} file that lacks the beginning which a file on a disc must have (PS3.10 7.1). */
    NOT_PART_10,
    /** {0} file, {1} SOP Class UID of an object that has no place in a directory. */
    NO_RECORD_TYPE,
    /** {0} file that vanished or cannot be read, {1} what the system said. */
    SOURCE_UNREADABLE
}
