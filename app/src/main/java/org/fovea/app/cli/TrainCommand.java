package org.fovea.app.cli;

import java.nio.file.Path;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.inference.evaluate.Evaluation;
import org.fovea.inference.train.Training;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fovea train DIR --recipe JSON --out PACKAGE}: trains a network and writes its model package. */
@Command(name = "train")
final class TrainCommand extends Subcommand implements Progress {

    @Parameters(paramLabel = "DIR", descriptionKey = "train.path")
    private Path folder = Path.of("");

    @Option(names = "--recipe", paramLabel = "JSON", required = true, descriptionKey = "recipe")
    private Path recipe = Path.of("");

    @Option(names = "--out", paramLabel = "PACKAGE", required = true, descriptionKey = "train.out")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        Path natives = Path.of(System.getProperty("fovea.tensorflow", "tensorflow"));
        Outcome<Evaluation> trained =
                new Training(natives).run(folder.toAbsolutePath(), recipe.toAbsolutePath(), out.toAbsolutePath(), this);
        return switch (trained) {
            case Outcome.Failure<Evaluation>(Problem problem) -> fail(problem);
            case Outcome.Success<Evaluation>(Evaluation evaluation) -> {
                print(evaluation);
                yield ExitCode.DONE;
            }
        };
    }

    /** One line that overwrites itself, on the standard error so that the output stays JSON. */
    @Override
    public void update(long done, long total) {
        spec().commandLine().getErr().print("\r" + done + " / " + total + (done == total ? "\n" : ""));
        spec().commandLine().getErr().flush();
    }

    @Override
    public boolean cancelled() {
        return Thread.currentThread().isInterrupted();
    }
}
