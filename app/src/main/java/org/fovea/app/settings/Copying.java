package org.fovea.app.settings;

/** Of which images an import keeps a copy in the data folder; of the others it keeps where they lie. */
public enum Copying {
    /** Those on discs, sticks and cards, which go away again. */
    MEDIA,
    /** All. */
    ALWAYS,
    /** None but those that come out of archives. */
    NEVER
}
