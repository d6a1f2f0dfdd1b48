package org.fovea.inference.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;

/** The optimiser (Kingma and Ba, Adam, ICLR 2015) as a part of a graph: gradients of a loss, moments and their steps. */
final class Adam {

    private static final float FIRST_MOMENT = 0.9f;
    private static final float SECOND_MOMENT = 0.999f;
    private static final float EPSILON = 1e-7f;

    private final Ops tf;
    private final Placeholder<TFloat32> rate;
    private final Placeholder<TFloat32> firstPower;
    private final Placeholder<TFloat32> secondPower;
    private final List<Op> steps = new ArrayList<>();
    private final SequencedMap<String, Variable<TFloat32>> moments = new LinkedHashMap<>();

    /** @param learning every parameter that the loss depends on and that may change */
    Adam(Graph graph, Ops tf, Operand<TFloat32> loss, List<Parameter> learning) {
        this.tf = tf;
        rate = scalar();
        firstPower = scalar();
        secondPower = scalar();
        Output<?>[] gradients = graph.addGradients(
                loss.asOutput(),
                learning.stream().map(p -> p.variable().asOutput()).toArray(Output<?>[]::new));
        // No weight changes before every gradient is known: back-propagation still reads the weights.
        Ops afterGradients = tf.withControlDependencies(List.<Op>of(gradients));
        for (int i = 0; i < gradients.length; i++) {
            Parameter parameter = learning.get(i);
            @SuppressWarnings("unchecked")
            Output<TFloat32> gradient = (Output<TFloat32>) gradients[i];
            steps.add(afterGradients.train.applyAdam(
                    parameter.variable(),
                    moment("first/", parameter),
                    moment("second/", parameter),
                    firstPower,
                    secondPower,
                    rate,
                    tf.constant(FIRST_MOMENT),
                    tf.constant(SECOND_MOMENT),
                    tf.constant(EPSILON),
                    gradient));
        }
    }

    /** By {@code first/} or {@code second/} and the parameter's name; to be set to 0 before the first step. */
    SequencedMap<String, Variable<TFloat32>> moments() {
        return moments;
    }

    /**
     * Runs one step.
     *
     * @param fed with what the loss needs
     * @param step counted from 1
     * @return what the runner fetches; the caller closes it
     */
    Result step(Session.Runner fed, int step, double learningRate) {
        try (TFloat32 rateNow = TFloat32.scalarOf((float) learningRate);
                TFloat32 first = TFloat32.scalarOf((float) Math.pow(FIRST_MOMENT, step));
                TFloat32 second = TFloat32.scalarOf((float) Math.pow(SECOND_MOMENT, step))) {
            fed.feed(rate, rateNow).feed(firstPower, first).feed(secondPower, second);
            steps.forEach(fed::addTarget);
            return fed.run();
        }
    }

    private Variable<TFloat32> moment(String kind, Parameter parameter) {
        Variable<TFloat32> variable = tf.variable(parameter.shape(), TFloat32.class);
        moments.put(kind + parameter.name(), variable);
        return variable;
    }

    private Placeholder<TFloat32> scalar() {
        return tf.placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
    }
}
