package org.fovea.dicom.net;

/**
 * What a stranger may put on our disk.
 *
 * @param objectBytes size of one object
 * @param reserveBytes space on the disk that stays free
 */
public record StorageLimits(long objectBytes, long reserveBytes) {

    /** Objects up to 4 GiB, and 1 GiB stays free. */
    public static final StorageLimits STANDARD = new StorageLimits(4L << 30, 1L << 30);

    public StorageLimits {
        if (objectBytes < 1 || reserveBytes < 0) {
            throw new IllegalArgumentException("impossible limits: " + objectBytes + ", " + reserveBytes);
        }
    }

    public StorageLimits withReserve(long bytes) {
        return new StorageLimits(objectBytes, bytes);
    }
}
