package org.fovea.app.cli;

import java.nio.file.Path;
import java.util.List;
import org.fovea.app.Networks;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.inference.engine.DeviceChoice;
import org.fovea.inference.evaluate.ImageSource;
import org.fovea.inference.train.SequenceFitting;
import org.fovea.inference.train.SequenceFitting.Measured;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code fovea model series DIR --recipe FILE}: how well a model reads a series as a whole; with {@code --as} and {@code
 * --out} it trains what does so and writes a copy of the package that has it.
 */
@Command(name = "series")
final class ModelSeriesCommand extends Subcommand {

    @Parameters(paramLabel = "DIR", descriptionKey = "series.data")
    private Path data = Path.of("");

    @Option(names = "--recipe", paramLabel = "FILE", required = true, descriptionKey = "series.recipe")
    private Path recipe = Path.of("");

    @Option(names = "--model", paramLabel = "ID", descriptionKey = "model")
    private @Nullable String model;

    @ArgGroup(exclusive = false)
    private @Nullable Fit fit;

    private static final class Fit {
        @Option(names = "--as", paramLabel = "VERSION", required = true, descriptionKey = "series.version")
        private String version = "";

        @Option(names = "--out", paramLabel = "PACKAGE", required = true, descriptionKey = "series.out")
        private Path out = Path.of("");
    }

    @Override
    public Integer call() {
        DicomFiles files = new DicomFiles();
        ImageSource source = ImageSource.picturesAndDicom(files);
        Path natives = Path.of(System.getProperty("fovea.tensorflow", "tensorflow"));
        Progress progress = new CounterLine(spec().commandLine().getErr());
        try (Networks networks = new Networks(dataFolder(), files)) {
            return switch (networks.with(
                    model == null ? settings().model() : model,
                    DeviceChoice.CPU,
                    classifier -> fitted(new SequenceFitting(natives, classifier, source, progress)))) {
                case Outcome.Failure<List<Measured>>(Problem problem) -> fail(problem);
                case Outcome.Success<List<Measured>>(List<Measured> all) -> {
                    print(all);
                    yield ExitCode.DONE;
                }
            };
        }
    }

    private Outcome<List<Measured>> fitted(SequenceFitting fitting) {
        return fit == null ? fitting.measure(data, recipe) : fitting.write(data, recipe, fit.version, fit.out);
    }
}
