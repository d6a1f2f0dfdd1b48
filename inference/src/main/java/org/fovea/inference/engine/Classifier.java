package org.fovea.inference.engine;

import ai.djl.Device;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.pixel.ColourFrame;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.inference.explain.HeatMap;
import org.fovea.inference.input.GreyImage;
import org.fovea.inference.input.Preparation;
import org.fovea.inference.model.Manifest;
import org.fovea.inference.model.ModelPackage;
import org.fovea.inference.scope.Scope;
import org.fovea.inference.scope.ScopeFacts;
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
    private final LoadedNetwork network;
    private final DeviceUse device;

    private Classifier(ModelPackage model, LoadedNetwork network, DeviceUse device) {
        this.model = model;
        this.network = network;
        this.device = device;
    }

    /**
     * Loads a package and proves that it computes here what it promised.
     *
     * @param natives folder with TensorFlow's libraries: system property {@code fovea.tensorflow}
     * @return a failure with an {@link EngineProblem}
     */
    public static Outcome<Classifier> open(ModelPackage model, DeviceChoice choice, Path natives) {
        return TensorFlowLibrary.load(natives)
                .then(library -> onDevice(model, choice, library))
                .then(classifier -> {
                    Optional<Problem> fault = SelfTest.fault(classifier);
                    if (fault.isPresent()) {
                        classifier.close();
                        return Outcome.failure(fault.get());
                    }
                    LOG.info("{} ready on {}", model.identity(), classifier.device);
                    return Outcome.success(classifier);
                });
    }

    private static Outcome<Classifier> onDevice(ModelPackage model, DeviceChoice choice, TensorFlowLibrary library) {
        String version = library.version();
        if (choice == DeviceChoice.CPU) {
            return load(model, Device.cpu(), new DeviceUse("CPU", version, "chosen"));
        }
        String whyNot = "TensorFlow lists no GPU";
        if (library.engine().getGpuCount() > 0) {
            String reason = choice == DeviceChoice.GPU ? "chosen" : "TensorFlow lists a GPU and it works";
            Outcome<Classifier> onGpu = load(model, Device.gpu(), new DeviceUse("GPU", version, reason))
                    .then(Classifier::warmedUp);
            if (!(onGpu instanceof Outcome.Failure<Classifier>(Problem problem))) {
                return onGpu;
            }
            whyNot = "the GPU failed a first prediction: " + problem;
        }
        if (choice == DeviceChoice.GPU) {
            return Outcome.failure(
                    Problem.of(EngineProblem.NO_GPU, model.manifest().id(), whyNot));
        }
        return load(model, Device.cpu(), new DeviceUse("CPU", version, whyNot));
    }

    private static Outcome<Classifier> load(ModelPackage model, Device device, DeviceUse use) {
        return LoadedNetwork.load(model, device).map(network -> new Classifier(model, network, use));
    }

    private Outcome<Classifier> warmedUp() {
        int size = model.manifest().input().preparation().size();
        return switch (network.predict(new float[size * size])) {
            case Outcome.Success<Answer> success -> Outcome.success(this);
            case Outcome.Failure<Answer>(Problem problem) -> {
                close();
                yield Outcome.failure(problem);
            }
        };
    }

    public ModelPackage model() {
        return model;
    }

    public DeviceUse device() {
        return device;
    }

    /**
     * Classifies a frame of a study.
     *
     * @param facts of the frame's series
     * @return a failure where the model must not speak of such an image ({@link EngineProblem#OUT_OF_SCOPE},
     *     {@link EngineProblem#COLOUR}) or could not
     */
    public Outcome<Classification> classify(LoadedFrame frame, ScopeFacts facts) {
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
            case GreyFrame grey -> classify(GreyImage.of(grey, frame.facts().aspectRatio()));
            case ColourFrame colour -> Outcome.failure(Problem.of(EngineProblem.COLOUR, manifest.id()));
        };
    }

    /** Classifies a grey image whose scope is known to be right, such as one of a labelled data set. */
    public Outcome<Classification> classify(GreyImage image) {
        Preparation preparation = model.manifest().input().preparation();
        return network.predict(preparation.prepare(image)).map(answer -> {
            float[] map = preparation.overImage(image, answer.attention(), answer.cells());
            return new Classification(
                    model.identity(),
                    scores(answer.logits()),
                    new HeatMap(answer.cells(), answer.cells(), map),
                    answer.embedding(),
                    device);
        });
    }

    private List<ClassScore> scores(float[] logits) {
        double[] probabilities = Softmax.of(logits, model.manifest().temperature());
        List<ClassScore> scores = new ArrayList<>();
        for (int k = 0; k < probabilities.length; k++) {
            scores.add(new ClassScore(model.manifest().classes().get(k).label(), probabilities[k]));
        }
        return scores;
    }

    @Override
    public void close() {
        network.close();
    }
}
