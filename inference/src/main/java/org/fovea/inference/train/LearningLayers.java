package org.fovea.inference.train;

import java.util.ArrayList;
import java.util.List;
import org.fovea.inference.train.Parameter.Role;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Variable;
import org.tensorflow.op.nn.FusedBatchNorm;
import org.tensorflow.types.TFloat32;

/** Layers whose weights are variables and whose normalisation uses the batch at hand (Ioffe and Szegedy 2015). */
final class LearningLayers implements Layers {

    /** Added to variances before the root, in training and when folding. */
    static final float EPSILON = 1e-3f;

    /** Share of the running statistics that a step replaces. */
    private static final float STATISTICS_REPLACED = 0.05f;

    private final Ops tf;
    private final Operand<TFloat32> kept;
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Op> statisticsUpdates = new ArrayList<>();

    /** @param kept what an embedding is multiplied with: 0 where dropped, {@code 1 / (1 - dropout)} elsewhere */
    LearningLayers(Ops tf, Operand<TFloat32> kept) {
        this.tf = tf;
        this.kept = kept;
    }

    /** In the order in which the network asked for them. */
    List<Parameter> parameters() {
        return parameters;
    }

    /** To be run with every step. */
    List<Op> statisticsUpdates() {
        return statisticsUpdates;
    }

    @Override
    public Operand<TFloat32> convolution(String name, Operand<TFloat32> image, int kernel, int outputs, float scale) {
        Variable<TFloat32> weights = kernel(name, 2, kernel, kernel, Layers.channels(image), outputs);
        Variable<TFloat32> gamma =
                parameter(name + ".scale", new Initial.Constant(scale), Role.OFFSET_OR_SCALE, outputs);
        Variable<TFloat32> beta = parameter(name + ".offset", new Initial.Constant(0), Role.OFFSET_OR_SCALE, outputs);
        Variable<TFloat32> mean = parameter(name + ".mean", new Initial.Constant(0), Role.STATISTIC, outputs);
        Variable<TFloat32> variance = parameter(name + ".variance", new Initial.Constant(1), Role.STATISTIC, outputs);
        Operand<TFloat32> none = tf.constant(new float[0]);
        FusedBatchNorm<TFloat32, TFloat32> normalised = tf.nn.fusedBatchNorm(
                convolved(image, weights),
                gamma,
                beta,
                none,
                none,
                FusedBatchNorm.isTraining(true),
                FusedBatchNorm.epsilon(EPSILON));
        follow(mean, normalised.batchMean());
        follow(variance, normalised.batchVariance());
        return normalised.y();
    }

    @Override
    public Operand<TFloat32> pointwise(String name, Operand<TFloat32> image, int outputs, float bias) {
        Variable<TFloat32> weights = kernel(name, 2, 1, 1, Layers.channels(image), outputs);
        return tf.nn.biasAdd(convolved(image, weights), bias(name, outputs, bias));
    }

    @Override
    public Operand<TFloat32> dense(String name, Operand<TFloat32> vector, int outputs, double gain) {
        Variable<TFloat32> weights = kernel(name, gain, Layers.channels(vector), outputs);
        return tf.nn.biasAdd(tf.linalg.matMul(vector, weights), bias(name, outputs, 0));
    }

    @Override
    public Operand<TFloat32> dropout(Operand<TFloat32> vector) {
        return tf.math.mul(vector, kept);
    }

    private Operand<TFloat32> convolved(Operand<TFloat32> image, Operand<TFloat32> weights) {
        return tf.nn.conv2d(image, weights, List.of(1L, 1L, 1L, 1L), "SAME");
    }

    Variable<TFloat32> kernel(String name, double gain, long... shape) {
        return parameter(name + ".kernel", new Initial.Normal(gain), Role.KERNEL, shape);
    }

    Variable<TFloat32> bias(String name, int outputs, float start) {
        return parameter(name + ".bias", new Initial.Constant(start), Role.OFFSET_OR_SCALE, outputs);
    }

    private Variable<TFloat32> parameter(String name, Initial start, Role role, long... sizes) {
        Shape shape = Shape.of(sizes);
        Variable<TFloat32> variable = tf.withName(name).variable(shape, TFloat32.class);
        parameters.add(new Parameter(name, shape, start, role, variable));
        return variable;
    }

    private void follow(Variable<TFloat32> statistic, Operand<TFloat32> ofBatch) {
        Operand<TFloat32> difference = tf.math.sub(statistic, ofBatch);
        statisticsUpdates.add(tf.assignSub(statistic, tf.math.mul(difference, tf.constant(STATISTICS_REPLACED))));
    }
}
