package org.fovea.inference.train;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * A small residual network with squeeze-and-excitation (Hu et al. 2018) that looks where its attention map points: the
 * map, one value from 0 to 1 a cell, weighs the mean that the last layer sees beside the plain mean. Because the map takes
 * part in the decision and is held to the tumour's box in training, showing it explains something.
 *
 * @param logits {@code [n, classes]}
 * @param attentionLogits {@code [n, cells, cells, 1]}, the map before its sigmoid
 * @param embedding {@code [n, 2 * channels]}: plain mean, attention-weighted mean
 */
record AttentionNetwork(Operand<TFloat32> logits, Operand<TFloat32> attentionLogits, Operand<TFloat32> embedding) {

    /** Attention starts almost closed: few cells of an image hold the tumour. */
    private static final float ATTENTION_START = -3;

    /** Residual branches start quiet, so that depth does not hurt at first. */
    private static final float RESIDUAL_START = 0.3f;

    private static final int[] ACROSS_AND_DOWN = {1, 2};

    /** @param image {@code [n, size, size, 1]} */
    static AttentionNetwork build(Ops tf, Operand<TFloat32> image, NetworkShape shape, int classes, Layers layers) {
        Operand<TFloat32> features = image;
        for (int stage = 0; stage < shape.channels().size(); stage++) {
            int channels = shape.channels().get(stage);
            features = tf.nn.relu(layers.convolution("stage" + stage, features, 3, channels, 1));
            if (stage >= shape.residualFrom()) {
                features = tf.nn.relu(tf.math.add(features, residual(tf, "stage" + stage, features, shape, layers)));
            }
            if (stage < shape.pooledStages()) {
                int[] half = {1, 2, 2, 1};
                features = tf.nn.maxPool(features, tf.constant(half), tf.constant(half), "SAME");
            }
        }
        Operand<TFloat32> attentionLogits = layers.pointwise("attention", features, 1, ATTENTION_START);
        Operand<TFloat32> embedding = pooled(tf, features, tf.math.sigmoid(attentionLogits));
        Operand<TFloat32> logits = layers.dense("classes", layers.dropout(embedding), classes, 1);
        return new AttentionNetwork(logits, attentionLogits, embedding);
    }

    private static Operand<TFloat32> residual(
            Ops tf, String stage, Operand<TFloat32> features, NetworkShape shape, Layers layers) {
        int channels = Layers.channels(features);
        Operand<TFloat32> branch = layers.convolution(stage + ".residual", features, 3, channels, RESIDUAL_START);
        Operand<TFloat32> squeezed = tf.math.mean(branch, tf.constant(ACROSS_AND_DOWN));
        Operand<TFloat32> narrow =
                tf.nn.relu(layers.dense(stage + ".squeeze", squeezed, channels / shape.squeeze(), 2));
        Operand<TFloat32> gate = tf.math.sigmoid(layers.dense(stage + ".excite", narrow, channels, 2));
        return tf.math.mul(branch, tf.reshape(gate, tf.constant(new int[] {-1, 1, 1, channels})));
    }

    private static Operand<TFloat32> pooled(Ops tf, Operand<TFloat32> features, Operand<TFloat32> attention) {
        Operand<TFloat32> plain = tf.math.mean(features, tf.constant(ACROSS_AND_DOWN));
        Operand<TFloat32> weighted = tf.reduceSum(tf.math.mul(features, attention), tf.constant(ACROSS_AND_DOWN));
        Operand<TFloat32> weight = tf.reduceSum(attention, tf.constant(ACROSS_AND_DOWN));
        Operand<TFloat32> attended = tf.math.div(weighted, tf.math.add(weight, tf.constant(1f)));
        return tf.concat(List.of(plain, attended), tf.constant(1));
    }
}
