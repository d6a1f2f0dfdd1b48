package org.fovea.inference.train;

import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** The layers a network is built of, either with weights that learn or with weights that are final. */
interface Layers {

    /** Convolution that keeps the image's size, then batch normalisation whose scale starts at {@code scale}. */
    Operand<TFloat32> convolution(String name, Operand<TFloat32> image, int kernel, int outputs, float scale);

    /** One weighted sum of the channels of each pixel, plus a bias that starts at {@code bias}. */
    Operand<TFloat32> pointwise(String name, Operand<TFloat32> image, int outputs, float bias);

    /**
     * Weighted sums of a vector, plus biases that start at 0.
     *
     * @param gain of {@link Initial.Normal}
     */
    Operand<TFloat32> dense(String name, Operand<TFloat32> vector, int outputs, double gain);

    /** Hides a share of a vector in training, nothing later. */
    Operand<TFloat32> dropout(Operand<TFloat32> vector);

    /** Size of the last dimension. */
    static int channels(Operand<?> operand) {
        return Math.toIntExact(operand.shape().get(operand.shape().numDimensions() - 1));
    }
}
