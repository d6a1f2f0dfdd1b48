package org.fovea.dicom.memory;

/** What holds memory that a {@link MemoryLedger} granted. Called from any thread. */
public interface MemoryUse {

    /** Somebody reads it, for example because it is on screen: it is never asked to go. */
    boolean inUse();

    /** Lets the memory go, and gives its grant back. */
    void evict();
}
