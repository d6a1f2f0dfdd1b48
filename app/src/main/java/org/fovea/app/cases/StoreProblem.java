package org.fovea.app.cases;

import org.fovea.dicom.Problem;

/** Why the case database cannot be opened, read or written. The facts of each are listed in its comment. */
public enum StoreProblem implements Problem.Reason {
    /** {0} data folder: another copy of the program has it open. */
    IN_USE,
    /** {0} data folder that cannot be made or is no folder. */
    NO_FOLDER,
    /** {0} data folder without permission to write. */
    READ_ONLY,
    /** {0} database file, {1} its version, {2} the newest version this program knows. */
    NEWER,
    /** {0} database file: not a database, or its pages contradict each other. */
    DAMAGED,
    /** {0} database file: the disk has no room; nothing of the step was kept. */
    DISK_FULL,
    /** {0} database file: another program holds it and did not let go in time. */
    LOCKED,
    /** {0} file or folder, {1} what the system said. */
    IO,
    /** {0} Study Instance UID that is not in the database. */
    UNKNOWN_STUDY,
    /** {0} SOP Instance UID that is not in the database. */
    UNKNOWN_IMAGE,
    /** {0} name of a search that was not kept. */
    UNKNOWN_SEARCH,
    /** {0} id of a finding that is not in the database. */
    UNKNOWN_FINDING,
    /** {0} Study Instance UID of a study that no network was asked about. */
    NO_FINDING,
    /** {0} model and {1} version of a finding that was kept without an embedding. */
    NO_EMBEDDING,
    /** {0} Study Instance UID whose report is signed. */
    REPORT_SIGNED,
    /** {0} Study Instance UID whose report is not signed. */
    NOT_SIGNED,
    /** {0} Study Instance UID of which nothing was written. */
    NOTHING_TO_SIGN,
    /** {0} number of the first entry of the audit trail that was changed, left out or put in. */
    AUDIT_BROKEN,
    /** {0} data folder where somebody has to log in. */
    LOGIN_NEEDED,
    /** The log-in name or the passphrase is not right, or the user is no longer active. */
    WRONG_LOGIN,
    /** {0} seconds until a passphrase is listened to again. */
    LOGIN_WAITS,
    /** {0} log-in name that another user has. */
    LOGIN_TAKEN,
    /** {0} log-in name that no user has. */
    UNKNOWN_LOGIN,
    /** No active administrator would be left. */
    NO_ADMINISTRATOR,
    /** It is for a {@link Role#RADIOLOGIST} to do. */
    FOR_RADIOLOGISTS,
    /** It is for an {@link Role#ADMINISTRATOR} to do. */
    FOR_ADMINISTRATORS
}
