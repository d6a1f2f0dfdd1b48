package org.fovea.inference.worker;

import org.fovea.inference.engine.DeviceChoice;

/** What a worker is asked. */
sealed interface Request {

    /**
     * Loads a network; the first request, and only once.
     *
     * @param manifest {@code model.json}
     * @param graph a {@code SavedModel} message
     */
    record Open(byte[] manifest, byte[] graph, DeviceChoice device) implements Request {}

    /** One forward pass over {@code [n, size, size, 1]}. */
    record Predict(float[] images) implements Request {}
}
