package org.fovea.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.inference.engine.Classification;
import org.fovea.inference.engine.Classifier;
import org.fovea.inference.engine.DeviceChoice;
import org.fovea.inference.engine.EngineProblem;
import org.fovea.inference.engine.InProcess;
import org.fovea.inference.engine.NetworkHost;
import org.fovea.inference.model.ModelStore;
import org.fovea.inference.scope.ScopeFacts;
import org.fovea.inference.worker.WorkerCommand;
import org.fovea.inference.worker.WorkerHost;
import org.fovea.inference.worker.WorkerLimits;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The model packages there are and the one network that is loaded. TensorFlow is loaded with the first question and not
 * before; a network stays loaded until another one is asked or this is closed. One question at a time: others wait.
 */
public final class Networks implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Networks.class);

    private final ModelStore packages;
    private final DicomFiles files;
    private final NetworkHost host;
    private @Nullable Loaded loaded;

    /** A network and what it was loaded for. */
    private record Loaded(String model, DeviceChoice device, Classifier classifier) {}

    /**
     * @param dataFolder packages the user added lie in its folder {@code models}; those that came with the program in the
     *     folder that the system property {@code fovea.models} names
     */
    public Networks(Path dataFolder, DicomFiles files) {
        this.packages = new ModelStore(
                List.of(dataFolder.resolve("models"), Path.of(System.getProperty("fovea.models", "models"))));
        this.files = files;
        this.host = host(Path.of(System.getProperty("fovea.tensorflow", "tensorflow")));
    }

    /**
     * A process of its own for each network, so that none can take the program down; in this process where the system
     * property {@code fovea.inference} is {@code in-process}, or where this Java cannot start another.
     */
    private static NetworkHost host(Path natives) {
        WorkerCommand command = WorkerCommand.ofThisProcess(natives);
        boolean wanted = !System.getProperty("fovea.inference", "").equals("in-process");
        if (wanted && !command.possible()) {
            LOG.warn("no Java to start at {}: networks run in this process", command.java());
        }
        return wanted && command.possible() ? new WorkerHost(command, WorkerLimits.USUAL) : new InProcess(natives);
    }

    public ModelStore packages() {
        return packages;
    }

    /**
     * Runs work with a loaded network; the work must not keep it.
     *
     * @param model id of an installed package, or path of one
     */
    public synchronized <T> Outcome<T> with(String model, DeviceChoice device, Function<Classifier, Outcome<T>> work) {
        return loaded(model, device).then(work);
    }

    /**
     * Asks a network about frames of one series, one after the other.
     *
     * @return what it said; a failure where it said nothing of any frame, with the first frame's reason
     */
    public Outcome<ClassifiedSeries> classify(
            List<FrameOf> frames, String model, DeviceChoice device, Progress progress) {
        return with(model, device, classifier -> classify(frames, classifier, progress));
    }

    private Outcome<ClassifiedSeries> classify(List<FrameOf> frames, Classifier classifier, Progress progress) {
        List<ClassifiedFrame> answers = new ArrayList<>();
        for (FrameOf frame : frames) {
            if (progress.cancelled()) {
                break;
            }
            Outcome<Classification> said = classify(frame, classifier, progress);
            answers.add(new ClassifiedFrame(frame.key(), said));
            progress.update(answers.size(), frames.size());
            if (costAWorker(said)) {
                break;
            }
        }
        return ClassifiedSeries.of(answers)
                .map(Outcome::success)
                .orElseGet(() -> Outcome.failure(firstProblem(answers)));
    }

    private Outcome<Classification> classify(FrameOf frame, Classifier classifier, Progress progress) {
        return files.frame(frame.instance().file(), frame.frameNumber())
                .then(read ->
                        classifier.classify(read, ScopeFacts.of(frame.instance().series()), progress::cancelled));
    }

    /** A network that brought its process down once is likely to do it again with the next slice. */
    private static boolean costAWorker(Outcome<Classification> said) {
        return said instanceof Outcome.Failure<Classification>(Problem problem)
                && problem.reason() instanceof EngineProblem reason
                && reason.costsAWorker();
    }

    private static Problem firstProblem(List<ClassifiedFrame> answers) {
        return answers.stream()
                .map(ClassifiedFrame::outcome)
                .flatMap(outcome -> outcome instanceof Outcome.Failure<Classification>(Problem problem)
                        ? Stream.of(problem)
                        : Stream.empty())
                .findFirst()
                .orElseGet(() -> Problem.of(ClassifyProblem.NO_FRAMES));
    }

    private Outcome<Classifier> loaded(String model, DeviceChoice device) {
        Loaded current = loaded;
        if (current != null && current.model().equals(model) && current.device() == device) {
            return Outcome.success(current.classifier());
        }
        close();
        return packages.find(model)
                .then(found -> Classifier.open(found, device, host))
                .map(classifier -> {
                    loaded = new Loaded(model, device, classifier);
                    return classifier;
                });
    }

    @Override
    public synchronized void close() {
        Loaded current = loaded;
        loaded = null;
        if (current != null) {
            current.classifier().close();
        }
    }
}
