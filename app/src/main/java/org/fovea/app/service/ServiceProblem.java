package org.fovea.app.service;

import org.fovea.dicom.Problem;

/** Why the service does not do what it was asked. The facts of each are listed in its comment. */
public enum ServiceProblem implements Problem.Reason {
    /** {0} jobs that wait: as many as may. */
    BUSY,
    /** {0} requests a minute that are allowed. */
    TOO_OFTEN,
    /** {0} megabytes that a request may have. */
    TOO_LARGE,
    /** {0} megabytes that stay free on the disk. */
    NO_ROOM,
    /** The request shows no token, or a wrong one. */
    NO_TOKEN,
    /** {0} what was asked for. */
    UNKNOWN,
    /** {0} id of a job that has not ended. */
    NOT_YET,
    /** No installed model may speak of what was sent. */
    NO_MODEL,
    /** {0} address, {1} what the system said. */
    CANNOT_LISTEN,
    /** {0} file or folder, {1} what the system said. */
    IO
}
