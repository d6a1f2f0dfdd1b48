package org.fovea.app.cases.vault;

import org.fovea.dicom.Problem;

/** Why a sealed file does not open. The facts of each are listed in its comment. */
public enum VaultProblem implements Problem.Reason {
    /** {0} file: it is sealed, and nobody said a passphrase. */
    SEALED,
    /** {0} file: the passphrase is another one. */
    WRONG_PASSPHRASE,
    /** {0} file: where the key lies, something else does. Without the key nothing of it can be read. */
    KEY_DAMAGED,
    /** {0} characters that a new passphrase has at least. */
    TOO_SHORT,
    /** A new passphrase was typed differently the second time. */
    DIFFERENT,
    /** A new passphrase is wanted, and nobody is there to type it. */
    NOT_SAID,
    /** {0} file, {1} what the system said. */
    IO
}
