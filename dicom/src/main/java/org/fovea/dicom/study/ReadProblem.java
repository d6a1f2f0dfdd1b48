package org.fovea.dicom.study;

import org.fovea.dicom.Problem;

/** Why a file, or a part of it, cannot be used. The facts of each are listed in its comment. */
public enum ReadProblem implements Problem.Reason {
    /** {0} path. */
    NOT_FOUND,
    /** {0} path: the system does not let us. */
    ACCESS_DENIED,
    /** {0} folder with nothing in it that is DICOM. */
    NOTHING_FOUND,
    /** {0} file name: neither preamble nor a data set that parses. */
    NOT_DICOM,
    /** {0} file name: ends before its content does. */
    TRUNCATED,
    /** {0} file name: a copy that the program keeps no longer holds what was copied. */
    CHANGED,
    /** {0} file name: the structure contradicts itself. */
    MALFORMED,
    /** {0} file name, {1} the limit it passes. */
    TOO_LARGE,
    /** {0} file name: no image in it; {1} what it is. */
    NO_PIXELS,
    /** {0} file name, {1} the syntax's name or UID. */
    UNKNOWN_TRANSFER_SYNTAX,
    /** {0} file name, {1} frame, {2} syntax, {3} what the codec found. */
    UNDECODABLE,
    /** {0} file name, {1} frame asked for, {2} frames there are. */
    NO_SUCH_FRAME,
    /** {0} file name, {1} what the image header lacks or contradicts. */
    IMPOSSIBLE_IMAGE,
    /** {0} codec library's platform: no native codecs for this system. */
    NO_CODEC,
    /** {0} file name: the directory of a disc (DICOMDIR), which holds no object of its own. */
    MEDIA_DIRECTORY,
    /** {0} file name, {1} seconds that reading one file may take. */
    TOO_SLOW,
    /** {0} file name: whoever asked wanted no more. */
    CANCELLED,
    /** {0} file name, {1} what the system said. */
    IO
}
