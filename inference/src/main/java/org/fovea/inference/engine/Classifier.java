package org.fovea.inference.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.pixel.ColourFrame;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.inference.explain.HeatMap;
import org.fovea.inference.explain.Occlusion;
import org.fovea.inference.input.GreyImage;
import org.fovea.inference.input.NearbyViews;
import org.fovea.inference.input.Preparation;
import org.fovea.inference.model.Manifest;
import org.fovea.inference.model.ModelPackage;
import org.fovea.inference.scope.FeatureGate;
import org.fovea.inference.scope.Scope;
import org.fovea.inference.scope.ScopeFacts;
import org.fovea.inference.sequence.SequenceHead;
import org.fovea.inference.sequence.SequenceReading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A model package ready to classify images. Opening loads the graph, chooses the device and runs the package's self-test;
 * it takes a second or two. Classifying takes some ten milliseconds an image on a CPU, so long runs ask between images
 * whether they are still wanted. Safe for many threads; close it when done, which waits for running predictions.
 */
public final class Classifier implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Classifier.class);

    private final ModelPackage model;
    private final Network network;
    private final Optional<FeatureGate> gate;
    private final Optional<SequenceHead> head;

    private Classifier(ModelPackage model, Network network) {
        this.model = model;
        this.network = network;
        gate = model.featureGate();
        head = model.sequenceHead();
    }

    /**
     * Loads a package and proves that it computes here what it promised.
     *
     * @return a failure with an {@link EngineProblem}
     */
    public static Outcome<Classifier> open(ModelPackage model, DeviceChoice choice, NetworkHost host) {
        return host.open(model.definition(), choice)
                .map(network -> new Classifier(model, network))
                .then(classifier -> {
                    Optional<Problem> fault = SelfTest.fault(classifier);
                    if (fault.isPresent()) {
                        classifier.close();
                        return Outcome.failure(fault.get());
                    }
                    LOG.info("{} ready on {}", model.identity(), classifier.device());
                    return Outcome.success(classifier);
                });
    }

    public ModelPackage model() {
        return model;
    }

    public DeviceUse device() {
        return network.device();
    }

    /**
     * Classifies a frame of a study.
     *
     * @param facts of the frame's series
     * @return a failure where the model must not speak of such an image ({@link EngineProblem#OUT_OF_SCOPE},
     *     {@link EngineProblem#UNFAMILIAR}, {@link EngineProblem#COLOUR}) or could not
     */
    public Outcome<Classification> classify(LoadedFrame frame, ScopeFacts facts) {
        return classify(frame, facts, () -> false);
    }

    /**
     * The same, for as long as it is wanted.
     *
     * @param unwanted asked while the network works; one in a process of its own is stopped when it turns true
     */
    public Outcome<Classification> classify(LoadedFrame frame, ScopeFacts facts, BooleanSupplier unwanted) {
        return admitted(frame, facts)
                .then(image -> classify(image, unwanted))
                .then(said -> facts.phantom() ? Outcome.success(said) : familiar(said));
    }

    /** Itself where the network's features are those of images like the ones it learned from. */
    private Outcome<Classification> familiar(Classification said) {
        String id = model.manifest().id();
        if (gate.isEmpty()) {
            return Outcome.success(said);
        }
        if (gate.get().length() != said.embedding().length) {
            String found = said.embedding().length + " features, a gate for "
                    + gate.get().length();
            return Outcome.failure(Problem.of(EngineProblem.SIGNATURE, id, found));
        }
        if (gate.get().admits(said.embedding())) {
            return Outcome.success(said);
        }
        double excess = Math.ceil(gate.get().excess(said.embedding()) * 100) / 100;
        return Outcome.failure(Problem.of(EngineProblem.UNFAMILIAR, id, String.format(Locale.ROOT, "%.2f", excess)));
    }

    /**
     * How far an answer moves when the frame is shifted and turned a little. One call for all copies; the same frame gives
     * the same bits.
     *
     * @param said of the same frame by this network
     */
    public Outcome<Variation> variation(
            LoadedFrame frame, ScopeFacts facts, Classification said, BooleanSupplier unwanted) {
        Manifest manifest = model.manifest();
        return admitted(frame, facts)
                .then(image ->
                        network.predict(NearbyViews.of(image, manifest.input().preparation()), unwanted))
                .map(answer ->
                        Variation.of(said.scores(), manifest.classes(), answer.logits(), manifest.temperature()));
    }

    /**
     * What covering parts of a frame does to the class that is most probable without. Takes some hundred forward passes,
     * in small batches.
     *
     * @param progress counts patches, and may stop the work: {@link EngineProblem#STOPPED}
     */
    public Outcome<Occlusion> occlusion(LoadedFrame frame, ScopeFacts facts, Progress progress) {
        return admitted(frame, facts).then(image -> new Covering(model, network).explain(image, progress));
    }

    private Outcome<GreyImage> admitted(LoadedFrame frame, ScopeFacts facts) {
        Manifest manifest = model.manifest();
        Optional<Scope.Refusal> refusal = manifest.scope().refusal(facts);
        if (refusal.isPresent()) {
            return Outcome.failure(Problem.of(
                    EngineProblem.OUT_OF_SCOPE,
                    manifest.id(),
                    refusal.get().found(),
                    refusal.get().expected()));
        }
        return switch (frame.pixels()) {
            case GreyFrame grey ->
                Outcome.success(GreyImage.of(grey, frame.facts().aspectRatio()));
            case ColourFrame colour -> Outcome.failure(Problem.of(EngineProblem.COLOUR, manifest.id()));
        };
    }

    /**
     * What the network says of a series as a whole, from what it said of its slices.
     *
     * @param slices in their order along the normal, all by this network
     * @return empty where the package has no head over slices, or there is only one
     */
    public Optional<SequenceReading> read(List<Classification> slices) {
        return slices.size() < 2
                ? Optional.empty()
                : head.map(reader -> reader.read(
                        slices.stream().map(Classification::embedding).toList()));
    }

    /** Whether the parts of the package that judge a slice by its embedding are made for such ones. */
    boolean understands(float[] embedding) {
        return gate.stream().allMatch(one -> one.length() == embedding.length)
                && head.stream().allMatch(one -> one.shape().embedding() == embedding.length);
    }

    /** The classes' labels and these probabilities, which are in the manifest's order. */
    public List<ClassScore> scores(double[] probabilities) {
        List<ClassScore> scores = new ArrayList<>();
        for (int k = 0; k < probabilities.length; k++) {
            scores.add(new ClassScore(model.manifest().classes().get(k).label(), probabilities[k]));
        }
        return scores;
    }

    /** Classifies a grey image whose scope is known to be right, such as one of a labelled data set. */
    public Outcome<Classification> classify(GreyImage image) {
        return classify(image, () -> false);
    }

    private Outcome<Classification> classify(GreyImage image, BooleanSupplier unwanted) {
        Preparation preparation = model.manifest().input().preparation();
        return network.predict(preparation.prepare(image), unwanted).map(answer -> {
            float[] map = preparation.overImage(image, answer.attention(), answer.cells());
            return new Classification(
                    model.identity(),
                    scores(Softmax.of(answer.logits(), model.manifest().temperature())),
                    new HeatMap(answer.cells(), answer.cells(), map),
                    answer.embedding(),
                    network.device());
        });
    }

    @Override
    public void close() {
        network.close();
    }
}
