package org.fovea.dicom.net;

import org.fovea.dicom.Problem;

/** Why a connection could not be made secure. The facts of each are listed in its comment. */
public enum TlsProblem implements Problem.Reason {
    /** {0} path, {1} what the system said. */
    FILE,
    /** {0} path of a file that the password, or none, does not open. */
    PASSWORD,
    /** {0} path of a file without a private key and its certificate. */
    NO_KEY,
    /** {0} path of a file whose private key is not PKCS#8. */
    KEY_FORM,
    /** {0} path of a file without certificates. */
    NO_CERTIFICATES,
    /** {0} path of our certificate, {1} first day, {2} last day it holds. */
    OWN_NOT_VALID,
    /** {0} peer whose certificate none of ours vouches for. */
    UNTRUSTED,
    /** {0} peer whose certificate has expired or does not hold yet. */
    NOT_VALID,
    /** {0} peer whose certificate names another host. */
    OTHER_HOST,
    /** {0} peer that wants to see a certificate of ours. */
    OWN_MISSING,
    /** {0} peer that does not accept our certificate. */
    OWN_REFUSED,
    /** {0} peer that ended the connection as soon as it was secured, without saying why. */
    ENDED,
    /** {0} peer with which no version and no cipher is in common. */
    NOTHING_IN_COMMON,
    /** {0} peer that does not speak TLS. */
    NO_TLS
}
