package org.fovea.inference.model;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fovea.inference.input.Preparation;
import org.fovea.inference.scope.Scope;

/**
 * What a model package says of itself: {@code model.json}.
 *
 * @param format of the package, {@link #FORMAT}
 * @param id lower-case letters, digits and hyphens
 * @param version three numbers
 * @param name as people read it
 * @param purpose what it is for, in one sentence
 * @param classes in the order of the network's outputs
 * @param scope which images it was made for
 * @param temperature logits are divided by it before the softmax; at least 1, so calibration never sharpens
 * @param metrics what was measured, each with the command that prints it
 * @param selfTest inputs that every machine must score alike
 * @param entries lower-case hex SHA-256 of every other entry of the package
 */
public record Manifest(
        int format,
        String id,
        String version,
        Words name,
        Words purpose,
        List<ModelClass> classes,
        Scope scope,
        Input input,
        Output output,
        double temperature,
        TrainingData training,
        List<Metric> metrics,
        SelfTest selfTest,
        Map<String, String> entries) {

    /** The only format there is. */
    public static final int FORMAT = 1;

    /**
     * The input contract.
     *
     * @param signature key of the graph's signature
     * @param tensor name of the signature's input, float, {@code [n, size, size, 1]}
     * @param preparation from image to tensor
     */
    public record Input(String signature, String tensor, Preparation preparation) {}

    /**
     * Names of the signature's outputs.
     *
     * @param logits {@code [n, classes]}
     * @param attention {@code [n, cells, cells, 1]}, 0 to 1, from the same forward pass
     * @param embedding {@code [n, length]}
     */
    public record Output(String logits, String attention, String embedding) {}

    /**
     * What it learned from.
     *
     * @param licence of the data
     * @param attribution as its owners ask for it
     * @param split how training and test were kept apart
     */
    public record TrainingData(String data, String licence, String attribution, String split, int images, int groups) {}

    /**
     * One figure of the card.
     *
     * @param name for example {@code accuracy}
     * @param low lower end of the 95 % interval
     * @param high upper end
     * @param set what it was measured on
     * @param command what prints it
     */
    public record Metric(String name, double value, double low, double high, String set, String command) {}

    /**
     * Inputs with known answers.
     *
     * @param tolerance largest difference of a probability
     */
    public record SelfTest(double tolerance, List<Case> cases) {

        /**
         * @param entry a binary 8-bit portable greymap in the package
         * @param probabilities one for each class
         */
        public record Case(String entry, List<Double> probabilities) {
            public Case {
                probabilities = List.copyOf(probabilities);
            }
        }

        public SelfTest {
            cases = List.copyOf(cases);
            need(tolerance > 0 && tolerance <= 0.05, "self-test tolerance " + tolerance);
            need(!cases.isEmpty(), "no self-test");
        }
    }

    public Manifest {
        classes = List.copyOf(classes);
        metrics = List.copyOf(metrics);
        entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
        need(id.matches("[a-z0-9]+(-[a-z0-9]+)*"), "id " + id);
        need(version.matches("\\d+\\.\\d+\\.\\d+"), "version " + version);
        need(temperature >= 1 && temperature <= 100, "temperature " + temperature);
        Set<String> labels = new HashSet<>();
        classes.forEach(one -> labels.add(one.label()));
        need(classes.size() >= 2 && labels.size() == classes.size(), "classes " + labels);
        for (SelfTest.Case one : selfTest.cases()) {
            need(entries.containsKey(one.entry()), "self-test entry " + one.entry());
            need(one.probabilities().size() == labels.size(), "self-test scores of " + one.entry());
        }
    }

    private static void need(boolean right, String what) {
        if (!right) {
            throw new IllegalArgumentException("impossible " + what);
        }
    }
}
