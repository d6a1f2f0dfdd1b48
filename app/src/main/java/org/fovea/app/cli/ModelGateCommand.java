package org.fovea.app.cli;

import java.nio.file.Path;
import java.util.List;
import org.fovea.app.Networks;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.inference.engine.Classifier;
import org.fovea.inference.engine.DeviceChoice;
import org.fovea.inference.evaluate.GateEvaluation;
import org.fovea.inference.evaluate.ImageSource;
import org.fovea.inference.model.ModelProblem;
import org.fovea.inference.train.GateFitting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code fovea model gate DIR --others DIR...}: how well a package's gate tells its own images from others; with {@code
 * --learned} it fits a gate and writes a copy of the package that has it.
 */
@Command(name = "gate")
final class ModelGateCommand extends Subcommand {

    @Parameters(paramLabel = "DIR", descriptionKey = "gate.own")
    private Path own = Path.of("");

    @Option(names = "--others", paramLabel = "DIR", required = true, descriptionKey = "gate.others")
    private List<Path> others = List.of();

    @Option(names = "--model", paramLabel = "ID", descriptionKey = "model")
    private @Nullable String model;

    @ArgGroup(exclusive = false)
    private @Nullable Fit fit;

    private static final class Fit {
        @Option(names = "--learned", paramLabel = "DIR", required = true, descriptionKey = "gate.learned")
        private Path learned = Path.of("");

        @Option(names = "--as", paramLabel = "VERSION", required = true, descriptionKey = "gate.version")
        private String version = "";

        @Option(names = "--out", paramLabel = "PACKAGE", required = true, descriptionKey = "gate.out")
        private Path out = Path.of("");
    }

    @Override
    public Integer call() {
        DicomFiles files = new DicomFiles();
        ImageSource source = ImageSource.picturesAndDicom(files);
        try (Networks networks = new Networks(dataFolder(), files)) {
            return switch (networks.with(
                    model == null ? settings().model() : model,
                    DeviceChoice.CPU,
                    classifier -> fit == null ? measured(classifier, source) : fitted(fit, classifier, source))) {
                case Outcome.Failure<List<GateEvaluation>>(Problem problem) -> fail(problem);
                case Outcome.Success<List<GateEvaluation>>(List<GateEvaluation> all) -> {
                    print(all);
                    yield ExitCode.DONE;
                }
            };
        }
    }

    private Outcome<List<GateEvaluation>> fitted(Fit how, Classifier classifier, ImageSource source) {
        return new GateFitting(classifier, source, Progress.NONE)
                .write(new GateFitting.Folders(how.learned, own, others), how.version, how.out);
    }

    private Outcome<List<GateEvaluation>> measured(Classifier classifier, ImageSource source) {
        return classifier
                .model()
                .featureGate()
                .map(gate -> GateEvaluation.measure(gate, classifier, source, own, others, Progress.NONE))
                .orElseGet(() -> Outcome.failure(Problem.of(
                        ModelProblem.NO_FEATURE_GATE,
                        classifier.model().manifest().id())));
    }
}
