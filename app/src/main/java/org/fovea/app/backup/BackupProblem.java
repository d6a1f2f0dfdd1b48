package org.fovea.app.backup;

import org.fovea.dicom.Problem;

/** Why a backup cannot be made or restored. The facts of each are listed in its comment. */
public enum BackupProblem implements Problem.Reason {
    /** The user stopped it; what there was before is as it was. */
    STOPPED,
    /** {0} file in the data folder that could not be read, {1} what the system said. */
    UNREADABLE,
    /** {0} file that is no backup of this program. */
    NO_BACKUP,
    /** {0} backup, {1} program that wrote it. */
    NEWER,
    /** {0} backup, {1} what in it is not as it was written. */
    CHANGED,
    /** {0} data folder in which something lies already. */
    NOT_EMPTY,
    /** {0} data folder, {1} mebibytes that the backup needs. */
    NO_ROOM,
    /** {0} data folder, {1} what the system said. */
    NOT_WRITTEN
}
