package org.fovea.app.settings;

/** Whether a network's answer is shown before the reader has come to one. */
public enum ReadingOrder {
    /** At once. */
    CONCURRENT,
    /** Held back until the reader asks for it, as a second reader's. */
    READER_FIRST
}
