package org.fovea.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.fovea.app.Networks;
import org.fovea.app.evaluation.EvaluationPage;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.study.ReadProblem;
import org.fovea.inference.engine.DeviceChoice;
import org.fovea.inference.evaluate.Evaluation;
import org.fovea.inference.evaluate.FolderEvaluation;
import org.fovea.inference.evaluate.ImageSource;
import org.fovea.inference.model.Manifest;
import org.fovea.inference.model.ModelClass;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code fovea evaluate DIR --model ID [--json]}: what a model is worth on a folder with one folder for each class. */
@Command(name = "evaluate")
final class EvaluateCommand extends Subcommand {

    @Parameters(paramLabel = "DIR", descriptionKey = "evaluate.path")
    private Path folder = Path.of("");

    @Option(names = "--model", paramLabel = "ID", descriptionKey = "model")
    private @Nullable String model;

    @Option(names = "--device", paramLabel = "cpu|gpu|auto", descriptionKey = "device")
    private @Nullable DeviceChoice device;

    @Option(names = "--patients", paramLabel = "PATTERN", descriptionKey = "patients", converter = PatientPattern.class)
    private Pattern patients = FolderEvaluation.ALL_PATIENTS;

    @Option(names = "--page", paramLabel = "FILE", descriptionKey = "evaluate.page")
    private @Nullable Path page;

    /** A regular expression. */
    static final class PatientPattern implements ITypeConverter<Pattern> {
        @Override
        public Pattern convert(String value) {
            try {
                return Pattern.compile(value);
            } catch (PatternSyntaxException e) {
                throw new TypeConversionException("'" + value + "': " + e.getDescription());
            }
        }
    }

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder)) {
            return fail(Problem.of(ReadProblem.NOT_FOUND, folder.toString()));
        }
        DicomFiles files = new DicomFiles();
        try (Networks networks = new Networks(dataFolder(), files)) {
            Outcome<Integer> done = networks.with(
                    model == null ? settings().model() : model,
                    device == null ? settings().device() : device,
                    classifier -> new FolderEvaluation(classifier, ImageSource.picturesAndDicom(files))
                            .run(folder, patients, Progress.NONE)
                            .map(evaluation ->
                                    tell(evaluation, classifier.model().manifest())));
            return switch (done) {
                case Outcome.Failure<Integer>(Problem problem) -> fail(problem);
                case Outcome.Success<Integer>(Integer code) -> code;
            };
        }
    }

    /** The figures stand even where their page cannot be written. */
    private int tell(Evaluation evaluation, Manifest manifest) {
        int code = show(evaluation);
        return page != null && page(evaluation, manifest, page) instanceof Outcome.Failure<Path>(Problem problem)
                ? fail(problem)
                : code;
    }

    private Outcome<Path> page(Evaluation evaluation, Manifest manifest, Path file) {
        Map<String, String> names = manifest.classes().stream()
                .collect(Collectors.toMap(
                        ModelClass::label, one -> one.name().in(language().locale())));
        return EvaluationPage.write(
                evaluation, new WindowWords(language()), (model, label) -> names.getOrDefault(label, label), file);
    }

    private int show(Evaluation evaluation) {
        if (json()) {
            print(evaluation);
        } else {
            line(String.format(
                    Locale.ROOT,
                    "%s %s  n %d  accuracy %.3f  balanced accuracy %.3f",
                    evaluation.model().id(),
                    evaluation.model().version(),
                    evaluation.n(),
                    evaluation.accuracy(),
                    evaluation.balancedAccuracy()));
            evaluation
                    .recall()
                    .forEach((label, recall) -> line(String.format(
                            Locale.ROOT,
                            "%s  recall %.3f  auc %.3f",
                            label,
                            recall,
                            evaluation.auc().getOrDefault(label, Double.NaN))));
        }
        return evaluation.unreadable().isEmpty() ? ExitCode.DONE : ExitCode.PARTLY;
    }
}
