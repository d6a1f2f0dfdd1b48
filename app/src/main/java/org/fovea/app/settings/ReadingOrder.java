package org.fovea.app.settings;

/** Whether a network's answer is shown before the reader has come to one, and who asks for it. */
public enum ReadingOrder {
    /** At once. */
    CONCURRENT,
    /** The same, and a network is asked about the first series of each study that none was asked about. */
    NETWORK_FIRST,
    /** Held back until the reader asks for it, as a second reader's. */
    READER_FIRST
}
