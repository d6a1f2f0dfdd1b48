package org.fovea.app.settings;

/** The look of windows. Images are on black in both. */
public enum Theme {
    DARK,
    /** For offices. */
    LIGHT
}
