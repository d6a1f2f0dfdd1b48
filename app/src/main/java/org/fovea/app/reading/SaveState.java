package org.fovea.app.reading;

/** Whether what is on screen is in the database. */
enum SaveState {
    /** Nothing was changed yet. */
    UNTOUCHED,
    SAVING,
    /** On the disk: ending the program now loses nothing. */
    SAVED,
    /** The status line says why; the text stays on screen and is saved with the next change. */
    FAILED;

    String wordKey() {
        return "save." + name();
    }
}
