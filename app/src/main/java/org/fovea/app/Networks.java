package org.fovea.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.study.FrameKey;
import org.fovea.inference.engine.Classification;
import org.fovea.inference.engine.Classifier;
import org.fovea.inference.engine.DeviceChoice;
import org.fovea.inference.engine.EngineProblem;
import org.fovea.inference.engine.InProcess;
import org.fovea.inference.engine.Installation;
import org.fovea.inference.engine.NetworkHost;
import org.fovea.inference.engine.Packing;
import org.fovea.inference.engine.Variation;
import org.fovea.inference.explain.Occlusion;
import org.fovea.inference.input.GreyImage;
import org.fovea.inference.model.Admission;
import org.fovea.inference.model.Consent;
import org.fovea.inference.model.Manifest;
import org.fovea.inference.model.ModelFolder;
import org.fovea.inference.model.ModelPackage;
import org.fovea.inference.model.ModelStore;
import org.fovea.inference.model.PackageDraft;
import org.fovea.inference.model.TrustBook;
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

    private static final int SPEED_PASSES = 5;

    private final TrustBook trust;
    private final ModelFolder folder;
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
        Path models = dataFolder.resolve("models");
        this.trust = new TrustBook(dataFolder);
        this.folder = new ModelFolder(models, trust);
        this.packages = new ModelStore(List.of(models, Path.of(System.getProperty("fovea.models", "models"))), trust);
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

    /** Whom and what the user trusts. */
    public TrustBook trust() {
        return trust;
    }

    /** Installs a package from a file; see {@link Installation#install}. */
    public Outcome<ModelPackage> install(Path file, Consent consent, Progress progress) {
        return new Installation(new Admission(packages, folder, trust), host)
                .install(file, consent, progress)
                .map(installed -> {
                    close();
                    return installed;
                });
    }

    /** Removes an installed package; what it said stays readable. */
    public Outcome<ModelPackage> remove(String model) {
        return packages.locate(model).then(folder::remove).map(removed -> {
            close();
            return removed;
        });
    }

    /**
     * Writes a copy of an installed package.
     *
     * @param to file, or folder that gets a file named after the version
     */
    public Outcome<Path> export(String model, Path to) {
        return packages.locate(model).then(found -> folder.export(found.model(), to));
    }

    /** Makes a package of somebody's own network; see {@link PackageDraft#read}. */
    public Outcome<ModelPackage> pack(Path graph, Path manifest, Path file) {
        return PackageDraft.read(graph, manifest).then(draft -> new Packing(host).pack(draft, file));
    }

    /** How long an image takes on this machine, decoding aside: the quickest of a few passes over the self-test's images. */
    public Outcome<Duration> timePerImage(String model, DeviceChoice device) {
        return with(model, device, classifier -> {
            ModelPackage opened = classifier.model();
            GreyImage image =
                    opened.selfTestImage(opened.manifest().selfTest().cases().getFirst());
            long quickest = Long.MAX_VALUE;
            for (int i = 0; i < SPEED_PASSES; i++) {
                long began = System.nanoTime();
                if (classifier.classify(image) instanceof Outcome.Failure<Classification>(Problem problem)) {
                    return Outcome.failure(problem);
                }
                quickest = Math.min(quickest, System.nanoTime() - began);
            }
            return Outcome.success(Duration.ofNanos(quickest));
        });
    }

    /** Asks two models about the same frames; see {@link ModelComparison#run}. */
    public Outcome<ModelComparison> compare(
            List<FrameOf> frames, String first, String second, DeviceChoice device, Progress progress) {
        return ModelComparison.run(this, frames, first, second, device, progress);
    }

    /** What installed models say of themselves, then what removed ones said: to name their classes by. */
    public List<Manifest> known() {
        return Stream.concat(
                        packages.installed().stream().map(one -> one.model().manifest()), folder.removed().stream())
                .toList();
    }

    /**
     * Runs work with a loaded network; the work must not keep it.
     *
     * @param model as {@link ModelStore#find} takes it
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
            if (costAWorker(said) || outOfScope(said)) {
                break;
            }
        }
        return ClassifiedSeries.of(answers)
                .map(said -> Outcome.success(varied(said.readBy(classifier), frames, classifier, progress)))
                .orElseGet(() -> Outcome.failure(firstProblem(answers)));
    }

    /** Only of the frame that stands out: of every frame it would take nine times as long. An answer stands without it. */
    private ClassifiedSeries varied(
            ClassifiedSeries said, List<FrameOf> frames, Classifier classifier, Progress progress) {
        FrameOf standing = frame(frames, said.standing().key());
        Outcome<Variation> variation = files.frame(standing.instance().file(), standing.frameNumber())
                .then(read -> classifier.variation(
                        read,
                        ScopeFacts.of(standing.instance()),
                        said.standing().classification(),
                        progress::cancelled));
        return switch (variation) {
            case Outcome.Success<Variation>(Variation found) -> said.with(found);
            case Outcome.Failure<Variation>(Problem problem) -> {
                LOG.warn(
                        "no variation of {}: {}",
                        said.standing().classification().model(),
                        problem);
                yield said;
            }
        };
    }

    private static FrameOf frame(List<FrameOf> frames, FrameKey key) {
        return frames.stream()
                .filter(frame -> frame.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /**
     * What covering parts of a frame does to its most probable class; see {@link Classifier#occlusion}.
     *
     * @param model as {@link ModelStore#find} takes it
     */
    public Outcome<Occlusion> occlusion(FrameOf frame, String model, DeviceChoice device, Progress progress) {
        return with(model, device, classifier -> files.frame(frame.instance().file(), frame.frameNumber())
                .then(read -> classifier.occlusion(read, ScopeFacts.of(frame.instance()), progress)));
    }

    /** Asks about one frame. */
    Outcome<Classification> classify(FrameOf frame, Classifier classifier, Progress progress) {
        return files.frame(frame.instance().file(), frame.frameNumber())
                .then(read -> classifier.classify(read, ScopeFacts.of(frame.instance()), progress::cancelled));
    }

    /** A network that brought its process down once is likely to do it again with the next slice. */
    static boolean costAWorker(Outcome<Classification> said) {
        return said instanceof Outcome.Failure<Classification>(Problem problem)
                && problem.reason() instanceof EngineProblem reason
                && reason.costsAWorker();
    }

    /** Modality and body part are the series': the next slice would be refused too. */
    private static boolean outOfScope(Outcome<Classification> said) {
        return said instanceof Outcome.Failure<Classification>(Problem problem)
                && problem.reason() == EngineProblem.OUT_OF_SCOPE;
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
