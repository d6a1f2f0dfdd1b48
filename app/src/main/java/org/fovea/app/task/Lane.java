package org.fovea.app.task;

/** Kinds of work that must not stand in each other's way. Each has its own few threads. */
public enum Lane {
    /** Walking through sources, one after the other. */
    SCAN(1),
    /** Reading headers and unpacking archives for such a walk: the disk is the limit. */
    HEADERS(Math.clamp(Runtime.getRuntime().availableProcessors() + 1L, 2, 9)),
    /** Decoding frames: the processors are. */
    DECODE(Math.clamp(Runtime.getRuntime().availableProcessors() - 1L, 1, 4)),
    /** Waiting until a volume is filled: one after the other. */
    VOLUME(1),
    /** Painting pixels. */
    RENDER(Math.clamp(Runtime.getRuntime().availableProcessors() / 2L, 1, 4)),
    /** Networks: one after the other, each takes the processors or the GPU for itself. */
    INFERENCE(1),
    /** Pictures and films on their way out of the program, one after the other. */
    EXPORT(1),
    /** Waiting for archives. */
    NETWORK(3),
    /** Requests to the local service. */
    SERVICE(4),
    /** The case database has one writer. */
    STORE(1);

    private final int threads;

    Lane(int threads) {
        this.threads = threads;
    }

    /** How many work at once. */
    public int threads() {
        return threads;
    }
}
