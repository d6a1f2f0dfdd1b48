package org.fovea.inference.train;

import java.util.List;
import org.fovea.inference.train.Weights.Weight;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Layers whose weights are constants of the graph, batch normalisation folded into the convolution before it. */
final class FrozenLayers implements Layers {

    private final Ops tf;
    private final Weights weights;

    FrozenLayers(Ops tf, Weights weights) {
        this.tf = tf;
        this.weights = weights;
    }

    @Override
    public Operand<TFloat32> convolution(String name, Operand<TFloat32> image, int kernel, int outputs, float scale) {
        Weight unfolded = weights.get(name + ".kernel");
        float[] gamma = weights.get(name + ".scale").values();
        float[] beta = weights.get(name + ".offset").values();
        float[] mean = weights.get(name + ".mean").values();
        float[] variance = weights.get(name + ".variance").values();
        float[] factor = new float[outputs];
        float[] bias = new float[outputs];
        for (int i = 0; i < outputs; i++) {
            factor[i] = (float) (gamma[i] / Math.sqrt(variance[i] + LearningLayers.EPSILON));
            bias[i] = beta[i] - mean[i] * factor[i];
        }
        float[] folded = unfolded.values().clone();
        for (int i = 0; i < folded.length; i++) {
            folded[i] *= factor[i % outputs];
        }
        return biased(name, convolved(name, image, new Weight(unfolded.shape(), folded)), bias);
    }

    @Override
    public Operand<TFloat32> pointwise(String name, Operand<TFloat32> image, int outputs, float bias) {
        Operand<TFloat32> sums = convolved(name, image, weights.get(name + ".kernel"));
        return biased(name, sums, weights.get(name + ".bias").values());
    }

    @Override
    public Operand<TFloat32> dense(String name, Operand<TFloat32> vector, int outputs, double gain) {
        Operand<TFloat32> kernel = constant(name + ".kernel", weights.get(name + ".kernel"));
        return biased(
                name,
                tf.linalg.matMul(vector, kernel),
                weights.get(name + ".bias").values());
    }

    @Override
    public Operand<TFloat32> dropout(Operand<TFloat32> vector) {
        return vector;
    }

    private Operand<TFloat32> convolved(String name, Operand<TFloat32> image, Weight kernel) {
        return tf.nn.conv2d(image, constant(name + ".kernel", kernel), List.of(1L, 1L, 1L, 1L), "SAME");
    }

    private Operand<TFloat32> biased(String name, Operand<TFloat32> sums, float[] bias) {
        return tf.withName(name).nn.biasAdd(sums, constant(name + ".bias", new Weight(new long[] {bias.length}, bias)));
    }

    private Operand<TFloat32> constant(String name, Weight weight) {
        return tf.withName(name).constant(Shape.of(weight.shape()), DataBuffers.of(weight.values(), true, false));
    }
}
