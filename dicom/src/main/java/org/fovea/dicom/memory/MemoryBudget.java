package org.fovea.dicom.memory;

/**
 * What the program gives to images.
 *
 * @param frameBytes of the Java heap, for decoded frames of viewports
 * @param volumeBytes outside the heap, for volumes
 */
public record MemoryBudget(long frameBytes, long volumeBytes) {

    private static final long MB = 1L << 20;

    /** For the system, the window's own pictures and a network with its native memory. */
    private static final long RESERVE = 2048 * MB;

    /** A chest CT of 512 x 512 x 500 must fit wherever the program starts. */
    private static final long LEAST_VOLUMES = 256 * MB;

    public MemoryBudget {
        if (frameBytes < 0 || volumeBytes < 0) {
            throw new IllegalArgumentException("frames " + frameBytes + ", volumes " + volumeBytes);
        }
    }

    /**
     * A quarter of the heap for frames; for volumes half of what heap and reserve leave of the machine.
     *
     * @param physicalBytes memory of the machine, or of the container
     * @param heapBytes most that the Java heap may take
     */
    public static MemoryBudget of(long physicalBytes, long heapBytes) {
        long left = physicalBytes - heapBytes - RESERVE;
        return new MemoryBudget(Math.max(0, heapBytes / 4), Math.max(LEAST_VOLUMES, left / 2));
    }
}
