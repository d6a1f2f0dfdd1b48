package org.fovea.inference.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;
import org.fovea.inference.train.Parameter.Role;
import org.fovea.inference.train.Weights.Weight;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;

/**
 * The network, its loss and its optimiser as one TensorFlow graph with a session. Needs the native libraries; one caller
 * at a time.
 */
final class TrainingGraph implements AutoCloseable {

    private final Graph graph = new Graph();
    private final Ops tf = Ops.create(graph);
    private final int inputSize;
    private final int cells;
    private final int embedding;
    private final int classes;
    private final Placeholder<TFloat32> images;
    private final Placeholder<TFloat32> targets;
    private final Placeholder<TFloat32> weights;
    private final Placeholder<TFloat32> boxes;
    private final Placeholder<TFloat32> kept;
    private final Placeholder<TFloat32> decay = scalar();
    private final Placeholder<TFloat32> replaced = scalar();
    private final Operand<TFloat32> loss;
    private final List<Parameter> parameters;
    private final Adam adam;
    private final List<Op> follow;
    private final List<Op> settle = new ArrayList<>();
    private final SequencedMap<String, StateSlot> state = new LinkedHashMap<>();
    private final Session session;

    /** A variable and the way to set it. */
    private record StateSlot(Variable<TFloat32> variable, Placeholder<TFloat32> value, Op assign) {}

    TrainingGraph(NetworkShape shape, Schedule schedule, int inputSize, int classes) {
        this.inputSize = inputSize;
        this.classes = classes;
        cells = shape.cells(inputSize);
        embedding = shape.embedding();
        images = placeholder(-1, inputSize, inputSize, 1);
        targets = placeholder(-1, classes);
        weights = placeholder(-1);
        boxes = placeholder(-1, cells, cells, 1);
        kept = placeholder(-1, embedding);
        LearningLayers layers = new LearningLayers(tf, kept);
        AttentionNetwork network = AttentionNetwork.build(tf, images, shape, classes, layers);
        parameters = layers.parameters();
        loss = tf.math.add(
                classLoss(network.logits()),
                tf.math.mul(attentionLoss(network.attentionLogits(), (float) schedule.boxWeight()), tf.constant((float)
                        schedule.attentionLoss())));
        follow = layers.statisticsUpdates();
        adam = new Adam(
                graph, tf, loss, parameters.stream().filter(Parameter::learns).toList());
        parameters.forEach(parameter -> keep("live/" + parameter.name(), parameter.variable()));
        adam.moments().forEach(this::keep);
        average();
        session = Tensors.session(graph);
    }

    /** Sets every weight to its random or constant start, every moment to 0. */
    void start(RandomGenerator random) {
        SequencedMap<String, Weight> start = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            float[] values = parameter.start().values(parameter.shape(), random);
            Weight weight = new Weight(parameter.shape().asArray(), values);
            Weight zero = new Weight(weight.shape(), new float[values.length]);
            start.put("live/" + parameter.name(), weight);
            start.put("mean/" + parameter.name(), weight);
            if (parameter.learns()) {
                start.put("first/" + parameter.name(), zero);
                start.put("second/" + parameter.name(), zero);
            }
        }
        restore(new Weights(start));
    }

    /** Whether a state belongs to a network of these names and shapes. */
    boolean fits(Weights saved) {
        return saved.byName().keySet().equals(state.keySet())
                && state.entrySet().stream().allMatch(slot -> slot.getValue()
                        .value()
                        .shape()
                        .equals(Shape.of(saved.get(slot.getKey()).shape())));
    }

    /** Sets the state that {@link #state()} gave. */
    void restore(Weights saved) {
        state.forEach((name, slot) -> {
            Weight weight = saved.get(name);
            try (TFloat32 value = Tensors.of(weight.values(), weight.shape())) {
                session.runner()
                        .feed(slot.value(), value)
                        .addTarget(slot.assign())
                        .run()
                        .close();
            }
        });
    }

    /** Weights under {@code live/}, their running means under {@code mean/}, Adam's moments under their own. */
    Weights state() {
        Session.Runner runner = session.runner();
        state.values().forEach(slot -> runner.fetch(slot.variable()));
        SequencedMap<String, Weight> values = new LinkedHashMap<>();
        try (Result result = runner.run()) {
            int i = 0;
            for (String name : state.keySet()) {
                TFloat32 tensor = (TFloat32) result.get(i++);
                values.put(name, new Weight(tensor.shape().asArray(), Tensors.values(tensor)));
            }
        }
        return new Weights(values);
    }

    /**
     * @param step counted from 1
     * @param learningRate of this step
     * @param weightDecay taken off kernels in this step
     * @param meanReplaced share of the running mean that the new weights replace
     * @return the loss before the step
     */
    float step(Batch batch, int step, double learningRate, double weightDecay, double meanReplaced) {
        int n = batch.size();
        try (TFloat32 image = Tensors.of(batch.images(), n, inputSize, inputSize, 1);
                TFloat32 target = Tensors.of(batch.targets(), n, classes);
                TFloat32 weight = Tensors.of(batch.weights(), n);
                TFloat32 box = Tensors.of(batch.boxes(), n, cells, cells, 1);
                TFloat32 keep = Tensors.of(batch.kept(), n, embedding);
                TFloat32 decayNow = TFloat32.scalarOf((float) weightDecay);
                TFloat32 replacedNow = TFloat32.scalarOf((float) meanReplaced)) {
            Session.Runner learning = session.runner()
                    .feed(images, image)
                    .feed(targets, target)
                    .feed(weights, weight)
                    .feed(boxes, box)
                    .feed(kept, keep)
                    .fetch(loss);
            follow.forEach(learning::addTarget);
            float before;
            try (Result result = adam.step(learning, step, learningRate)) {
                before = ((TFloat32) result.get(0)).getFloat();
            }
            Session.Runner settling = session.runner().feed(decay, decayNow).feed(replaced, replacedNow);
            settle.forEach(settling::addTarget);
            settling.run().close();
            return before;
        }
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }

    private Operand<TFloat32> classLoss(Operand<TFloat32> logits) {
        Operand<TFloat32> each =
                tf.nn.softmaxCrossEntropyWithLogits(logits, targets).loss();
        return tf.math.mean(tf.math.mul(each, weights), tf.constant(new int[] {0}));
    }

    /** Binary cross entropy of each cell with the box's coverage, covered cells counting {@code boxWeight} times. */
    private Operand<TFloat32> attentionLoss(Operand<TFloat32> logits, float boxWeight) {
        Operand<TFloat32> outside = tf.math.mul(tf.math.sub(tf.constant(1f), boxes), tf.math.softplus(logits));
        Operand<TFloat32> inside = tf.math.mul(boxes, tf.math.softplus(tf.math.neg(logits)));
        Operand<TFloat32> each = tf.math.add(outside, tf.math.mul(inside, tf.constant(boxWeight)));
        return tf.math.mean(each, tf.constant(new int[] {0, 1, 2, 3}));
    }

    /** After the step: kernels decay, then the running means follow. */
    private void average() {
        for (Parameter parameter : parameters) {
            Operand<TFloat32> settled = parameter.role() == Role.KERNEL
                    ? tf.assignSub(parameter.variable(), tf.math.mul(parameter.variable(), decay))
                    : parameter.variable();
            Variable<TFloat32> mean = tf.variable(parameter.shape(), TFloat32.class);
            keep("mean/" + parameter.name(), mean);
            settle.add(tf.assignSub(mean, tf.math.mul(tf.math.sub(mean, settled), replaced)));
        }
    }

    private void keep(String name, Variable<TFloat32> variable) {
        Shape shape = variable.shape();
        Placeholder<TFloat32> value = tf.placeholder(TFloat32.class, Placeholder.shape(shape));
        state.put(name, new StateSlot(variable, value, tf.assign(variable, value)));
    }

    private Placeholder<TFloat32> placeholder(long... shape) {
        return tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(shape)));
    }

    private Placeholder<TFloat32> scalar() {
        return tf.placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
    }
}
