package org.fovea.dicom.net;

import org.fovea.dicom.Problem;

/** Why something on the network failed. The facts of each are listed in its comment. */
public enum NetProblem implements Problem.Reason {
    /** {0} host name that no name service knows. */
    UNKNOWN_HOST,
    /** {0} host and port where nothing listens. */
    REFUSED,
    /** {0} host and port, {1} what the system said. */
    UNREACHABLE,
    /** {0} peer that goes by another title; {1} the title it was called by. */
    CALLED_TITLE,
    /** {0} peer that does not know us; {1} our title. */
    CALLING_TITLE,
    /** {0} peer that has no association free just now. */
    BUSY,
    /** {0} peer, {1} result, source and reason of its rejection as numbers (PS3.8 9.3.4). */
    REJECTED,
    /** {0} peer, {1} the service or kind of object that it does not take, {2} syntaxes offered. */
    NOT_ACCEPTED,
    /** {0} peer, {1} status as hexadecimal number, {2} what the peer or PS3.7 says of it. */
    STATUS,
    /** {0} peer, {1} seconds waited. */
    TIMED_OUT,
    /** {0} peer that ended the connection in the middle of the work. */
    BROKEN_OFF,
    /** {0} peer, {1} objects that it was asked for and that did not come. */
    NOT_DELIVERED,
    /** {0} peer that knows nothing of what was asked for. */
    NO_MATCH,
    /** {0} address and port where we cannot listen, {1} what the system said. */
    CANNOT_LISTEN,
    /** {0} who sent the object that was refused, {1} why in the words of the data dictionary or the reader. */
    OBJECT_REFUSED,
    /** {0} folder whose disk has too little space left for an object. */
    DISK_FULL
}
