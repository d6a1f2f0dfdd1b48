package org.fovea.viewer.render;

/** What an image's size on the screen is tied to, while a window is resized and a stack is scrolled. */
public enum ZoomMode {
    /** Nothing: as large as the reader made it. */
    FREE,
    /** The whole image is seen. */
    FIT,
    /** The whole viewport is covered. */
    FILL,
    /** A stored column is as wide as a device pixel. */
    ACTUAL_PIXELS,
    /** A millimetre in the patient, or wherever the spacing holds, is a millimetre on the glass. */
    TRUE_SIZE,
    /** The part of the image that a saved view shows. */
    AS_SAVED
}
