package org.fovea.inference.train;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.tensorflow.ndarray.Shape;

/** What a weight holds before the first step. */
sealed interface Initial {

    /** The same everywhere. */
    record Constant(float value) implements Initial {}

    /**
     * Normally distributed with variance {@code gain / inputs} (He et al., Delving Deep into Rectifiers, 2015: gain 2
     * before a rectifier). The last dimension of the weight counts outputs.
     */
    record Normal(double gain) implements Initial {}

    default float[] values(Shape shape, RandomGenerator random) {
        float[] values = new float[Math.toIntExact(shape.size())];
        switch (this) {
            case Constant(float value) -> Arrays.fill(values, value);
            case Normal(double gain) -> {
                double inputs = (double) shape.size() / shape.get(shape.numDimensions() - 1);
                double deviation = Math.sqrt(gain / inputs);
                for (int i = 0; i < values.length; i++) {
                    values[i] = (float) (random.nextGaussian() * deviation);
                }
            }
        }
        return values;
    }
}
