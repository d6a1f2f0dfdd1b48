package org.fovea.dicom.pixel;

import org.fovea.dicom.Problem;

/** What is wrong with a file whose image can be shown all the same. The facts of each are listed in its comment. */
public enum FrameWarning implements Problem.Reason {
    /** {0} percent of the frame's bytes that the file holds; the rest is shown as zero. */
    PIXELS_MISSING,
    /** The file ends before its last element does; attributes may be missing. */
    HEADER_CUT,
    /** {0} frames stated, {1} frames found. */
    FRAME_COUNT,
    /** {0} keyword of the missing attribute, {1} the value that the pixel data implies. */
    SIZE_ASSUMED,
    /** {0} keyword, {1} the value representation found, {2} the one of the data dictionary. */
    WRONG_REPRESENTATION,
    /** {0} the first element whose length is odd, as the standard writes tags. */
    ODD_LENGTH,
    /** {0} Bits Allocated, {1} Bits Stored, {2} High Bit as they stand in the file, which cannot be; bits assumed. */
    BITS_ASSUMED,
    /** {0} Photometric Interpretation as it stands in the file, {1} the one assumed. */
    PHOTOMETRIC_ASSUMED,
    /** {0} the transfer syntax stated, {1} the coding found. */
    SYNTAX_CONTRADICTED,
    /** {0} Window Center and Width as they stand in the file, which make no window. */
    WINDOW_IGNORED,
    /** {0} keyword of the lookup table, which does not hold what its descriptor says. */
    TABLE_IGNORED,
    /** {0} Rescale Slope and Intercept as they stand in the file, which make no line. */
    RESCALE_IGNORED,
    /** Image Orientation or Position make no plane; orientation letters and distances are not shown. */
    GEOMETRY_IGNORED,
    /** Pixel Spacing of a projection of which the file does not say in which plane it holds. */
    SPACING_ASSUMED,
    /** A CT, MR or PET image that does not say where in the patient it lies. */
    PLANE_MISSING,
    /** {0} hexadecimal group of an overlay that cannot be drawn. */
    OVERLAY_IGNORED,
    /** {0} Shutter Shape that cannot be drawn; what it should cover is shown. */
    SHUTTER_IGNORED,
    /** The ICC profile is damaged or not one for RGB; colours are shown as sRGB. */
    COLOUR_PROFILE_IGNORED
}
