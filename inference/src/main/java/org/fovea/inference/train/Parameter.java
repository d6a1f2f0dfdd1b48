package org.fovea.inference.train;

import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;

/**
 * A named array of a network in training.
 *
 * @param start what it holds before the first step
 */
record Parameter(String name, Shape shape, Initial start, Role role, Variable<TFloat32> variable) {

    /** What the optimiser does with it. */
    enum Role {
        /** Learns, and decays towards 0. */
        KERNEL,
        /** Learns. */
        OFFSET_OR_SCALE,
        /** A running statistic of batch normalisation. */
        STATISTIC
    }

    boolean learns() {
        return role != Role.STATISTIC;
    }
}
