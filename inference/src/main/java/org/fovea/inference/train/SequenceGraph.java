package org.fovea.inference.train;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.fovea.inference.sequence.Dense;
import org.fovea.inference.sequence.SequenceHead;
import org.fovea.inference.sequence.SequenceShape;
import org.fovea.inference.train.Parameter.Role;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Stack;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;

/**
 * A {@link SequenceHead} that learns: the same sums as there, over a fixed number of slices of which some may be missing,
 * with loss and optimiser. Needs the native libraries; one caller at a time.
 */
final class SequenceGraph implements AutoCloseable {

    /** Far below any weight a slice may have before the softmax. */
    private static final float MISSING = -1e9f;

    /** A memory forgets little at first (Jozefowicz et al., ICML 2015). */
    private static final float FORGET_START = 1;

    private final Graph graph = new Graph();
    private final Ops tf = Ops.create(graph);
    private final SequenceShape shape;
    private final int longest;
    private final Placeholder<TFloat32> slices;
    private final Placeholder<TFloat32> there;
    private final Placeholder<TFloat32> targets;
    private final Placeholder<TFloat32> weights;
    private final Placeholder<TFloat32> kept;
    private final Placeholder<TFloat32> decay;
    private final LearningLayers layers;
    private final Operand<TFloat32> loss;
    private final Adam adam;
    private final List<Op> decays = new ArrayList<>();
    private final Session session;

    /** @param longest slices of a batch's series */
    SequenceGraph(SequenceShape shape, int longest) {
        this.shape = shape;
        this.longest = longest;
        slices = placeholder(-1, longest, shape.embedding());
        there = placeholder(-1, longest);
        targets = placeholder(-1, shape.classes());
        weights = placeholder(-1);
        kept = placeholder(-1, shape.width());
        decay = placeholder();
        layers = new LearningLayers(tf, kept);
        Operand<TFloat32> flat = tf.reshape(slices, tf.constant(new int[] {-1, shape.embedding()}));
        Operand<TFloat32> seen = shape.recurrent() == 0 ? flat : remembered(flat);
        Operand<TFloat32> logits = layers.dense("classes", layers.dropout(attended(seen)), shape.classes(), 1);
        Operand<TFloat32> each =
                tf.nn.softmaxCrossEntropyWithLogits(logits, targets).loss();
        loss = tf.math.mean(tf.math.mul(each, weights), tf.constant(new int[] {0}));
        adam = new Adam(graph, tf, loss, layers.parameters());
        for (Parameter parameter : layers.parameters()) {
            if (parameter.role() == Role.KERNEL) {
                decays.add(tf.assignSub(parameter.variable(), tf.math.mul(parameter.variable(), decay)));
            }
        }
        session = Tensors.session(graph);
    }

    /** @return {@code [n, width]}: mean of the slices by their weights */
    private Operand<TFloat32> attended(Operand<TFloat32> seen) {
        Operand<TFloat32> content = tf.math.tanh(layers.dense("content", seen, shape.attention(), 1));
        Operand<TFloat32> gate = tf.math.sigmoid(layers.dense("gate", seen, shape.attention(), 1));
        Operand<TFloat32> importance = tf.reshape(
                layers.dense("weight", tf.math.mul(content, gate), 1, 1), tf.constant(new int[] {-1, longest}));
        Operand<TFloat32> missing = tf.math.mul(tf.math.sub(tf.constant(1f), there), tf.constant(MISSING));
        Operand<TFloat32> weight = tf.nn.softmax(tf.math.add(importance, missing));
        Operand<TFloat32> series = tf.reshape(seen, tf.constant(new int[] {-1, longest, shape.width()}));
        Operand<TFloat32> weighed = tf.math.mul(series, tf.reshape(weight, tf.constant(new int[] {-1, longest, 1})));
        return tf.reduceSum(weighed, tf.constant(1));
    }

    /** @return {@code [n * longest, recurrent]}; what a missing slice leaves there has no weight */
    private Operand<TFloat32> remembered(Operand<TFloat32> flat) {
        int units = shape.recurrent();
        Variable<TFloat32> fromSlice = layers.kernel("memory.slice", 1, shape.embedding(), 4L * units);
        Variable<TFloat32> fromOutput = layers.kernel("memory.output", 1, units, 4L * units);
        Variable<TFloat32> bias = layers.bias("memory", 4 * units, 0);
        Operand<TFloat32> all = tf.reshape(
                tf.nn.biasAdd(tf.linalg.matMul(flat, fromSlice), bias),
                tf.constant(new int[] {-1, longest, 4 * units}));
        List<Operand<TFloat32>> outputs = new ArrayList<>();
        Operand<TFloat32> cell = tf.constant(0f);
        for (int t = 0; t < longest; t++) {
            Operand<TFloat32> gates = tf.reshape(
                    tf.slice(all, tf.constant(new int[] {0, t, 0}), tf.constant(new int[] {-1, 1, 4 * units})),
                    tf.constant(new int[] {-1, 4 * units}));
            if (t > 0) {
                gates = tf.math.add(gates, tf.linalg.matMul(outputs.getLast(), fromOutput));
            }
            Operand<TFloat32> news = tf.math.mul(tf.math.sigmoid(part(gates, 0)), tf.math.tanh(part(gates, 2)));
            Operand<TFloat32> forget = tf.math.sigmoid(tf.math.add(part(gates, 1), tf.constant(FORGET_START)));
            cell = t == 0 ? news : tf.math.add(tf.math.mul(forget, cell), news);
            outputs.add(tf.math.mul(tf.math.sigmoid(part(gates, 3)), tf.math.tanh(cell)));
        }
        return tf.reshape(tf.stack(outputs, Stack.axis(1L)), tf.constant(new int[] {-1, units}));
    }

    private Operand<TFloat32> part(Operand<TFloat32> gates, int which) {
        int units = shape.recurrent();
        return tf.slice(gates, tf.constant(new int[] {0, which * units}), tf.constant(new int[] {-1, units}));
    }

    /** Sets every weight to its random or constant start, every moment to 0. */
    void start(RandomGenerator random) {
        for (Parameter parameter : layers.parameters()) {
            set(parameter.variable(), parameter.start().values(parameter.shape(), random));
        }
        adam.moments()
                .values()
                .forEach(moment ->
                        set(moment, new float[Math.toIntExact(moment.shape().size())]));
    }

    private void set(Variable<TFloat32> variable, float[] values) {
        Placeholder<TFloat32> value = tf.placeholder(TFloat32.class, Placeholder.shape(variable.shape()));
        Op assign = tf.assign(variable, value);
        try (TFloat32 tensor = Tensors.of(values, variable.shape().asArray())) {
            session.runner().feed(value, tensor).addTarget(assign).run().close();
        }
    }

    /**
     * @param step counted from 1
     * @param weightDecay taken off matrices in this step
     * @return the loss before the step
     */
    float step(SequenceBatch batch, int step, double learningRate, double weightDecay) {
        int n = batch.size();
        try (TFloat32 slice = Tensors.of(batch.slices(), n, longest, shape.embedding());
                TFloat32 present = Tensors.of(batch.there(), n, longest);
                TFloat32 target = Tensors.of(batch.targets(), n, shape.classes());
                TFloat32 weight = Tensors.of(batch.weights(), n);
                TFloat32 keep = Tensors.of(batch.kept(), n, shape.width());
                TFloat32 decayNow = TFloat32.scalarOf((float) weightDecay)) {
            Session.Runner learning = session.runner()
                    .feed(slices, slice)
                    .feed(there, present)
                    .feed(targets, target)
                    .feed(weights, weight)
                    .feed(kept, keep)
                    .fetch(loss);
            float before;
            try (Result result = adam.step(learning, step, learningRate)) {
                before = ((TFloat32) result.get(0)).getFloat();
            }
            Session.Runner decaying = session.runner().feed(decay, decayNow);
            decays.forEach(decaying::addTarget);
            decaying.run().close();
            return before;
        }
    }

    /** @param standard of the embeddings that batches hold standardised */
    SequenceHead head(Dense standard) {
        return new SequenceHead(
                shape,
                new SequenceHead.Layers(
                        standard,
                        dense("content"),
                        dense("gate"),
                        dense("weight"),
                        dense("classes"),
                        shape.recurrent() == 0 ? null : memory()));
    }

    private Dense dense(String name) {
        return new Dense(values(name + ".kernel"), values(name + ".bias"));
    }

    private Dense memory() {
        float[] slice = values("memory.slice.kernel");
        float[] output = values("memory.output.kernel");
        float[] kernel = new float[slice.length + output.length];
        System.arraycopy(slice, 0, kernel, 0, slice.length);
        System.arraycopy(output, 0, kernel, slice.length, output.length);
        float[] bias = values("memory.bias");
        for (int i = shape.recurrent(); i < 2 * shape.recurrent(); i++) {
            bias[i] += FORGET_START;
        }
        return new Dense(kernel, bias);
    }

    private float[] values(String name) {
        Variable<TFloat32> variable = layers.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow()
                .variable();
        try (Result result = session.runner().fetch(variable).run()) {
            return Tensors.values((TFloat32) result.get(0));
        }
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }

    private Placeholder<TFloat32> placeholder(long... sizes) {
        return tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(sizes)));
    }
}
