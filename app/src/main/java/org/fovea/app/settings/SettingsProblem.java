package org.fovea.app.settings;

import org.fovea.dicom.Problem;

/** Why the settings cannot be used or kept. The facts of each are listed in its comment. */
public enum SettingsProblem implements Problem.Reason {
    /** {0} settings file, {1} line, {2} column: not JSON there. */
    NOT_JSON,
    /** {0} settings file, {1} the setting's name, {2} what stands there, {3} what may stand there. */
    BAD_VALUE,
    /** {0} settings file, {1} a name that is no setting. */
    UNKNOWN_NAME,
    /** {0} settings file, {1} what the system said. */
    UNREADABLE,
    /** {0} settings file, {1} what the system said. */
    UNWRITABLE
}
