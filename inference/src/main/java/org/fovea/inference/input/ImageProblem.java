package org.fovea.inference.input;

import org.fovea.dicom.Problem;

/** Why a picture file cannot be classified. The facts of each are listed in its comment. */
public enum ImageProblem implements Problem.Reason {
    /** {0} file name: no PNG or JPEG that can be decoded. */
    UNREADABLE,
    /** {0} file name: in colour, where the network was made for grey images. */
    COLOUR
}
