package org.fovea.dicom.memory;

/** Leave to hold a number of bytes; closed when they have gone back. */
public interface MemoryGrant extends AutoCloseable {

    long bytes();

    /** It was used just now: others go first. */
    void touch();

    /** A second time does nothing. */
    @Override
    void close();
}
