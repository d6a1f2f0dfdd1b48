package org.fovea.app.cli;

import java.nio.file.Path;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.inference.evaluate.Evaluation;
import org.fovea.inference.train.CrossValidated;
import org.fovea.inference.train.CrossValidation;
import org.fovea.inference.train.Training;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/**
 * {@code fovea train DIR --recipe JSON --out PACKAGE [--folds N [--pool]]}: trains a network and writes its model package, or
 * measures a recipe by cross-validation.
 */
@Command(name = "train")
final class TrainCommand extends Subcommand {

    @Parameters(paramLabel = "DIR", descriptionKey = "train.path")
    private Path folder = Path.of("");

    @Option(names = "--recipe", paramLabel = "JSON", required = true, descriptionKey = "recipe")
    private Path recipe = Path.of("");

    @Option(names = "--out", paramLabel = "PACKAGE", required = true, descriptionKey = "train.out")
    private Path out = Path.of("");

    @Option(names = "--folds", paramLabel = "N", descriptionKey = "train.folds")
    private int folds;

    @Option(names = "--pool", descriptionKey = "train.pool")
    private boolean pool;

    @Override
    public Integer call() {
        if (pool ? folds < 2 : folds != 0 && folds < 2) {
            throw new ParameterException(spec().commandLine(), "--folds: 2 - images");
        }
        Path natives = Path.of(System.getProperty("fovea.tensorflow", "tensorflow"));
        return folds == 0 ? train(natives) : crossValidate(natives);
    }

    private Progress progress() {
        return new CounterLine(spec().commandLine().getErr());
    }

    private int crossValidate(Path natives) {
        CrossValidation validation = new CrossValidation(natives, folder.toAbsolutePath(), folds, out.toAbsolutePath());
        Path recipeFile = recipe.toAbsolutePath();
        return switch (pool ? validation.pool(recipeFile) : validation.run(recipeFile, progress())) {
            case Outcome.Failure<CrossValidated>(Problem problem) -> fail(problem);
            case Outcome.Success<CrossValidated>(CrossValidated validated) -> {
                print(validated);
                yield validated.rounds().size() == folds ? ExitCode.DONE : ExitCode.PARTLY;
            }
        };
    }

    private int train(Path natives) {
        Outcome<Evaluation> trained = new Training(natives)
                .run(folder.toAbsolutePath(), recipe.toAbsolutePath(), out.toAbsolutePath(), progress());
        return switch (trained) {
            case Outcome.Failure<Evaluation>(Problem problem) -> fail(problem);
            case Outcome.Success<Evaluation>(Evaluation evaluation) -> {
                print(evaluation);
                yield ExitCode.DONE;
            }
        };
    }
}
