package org.fovea.app.cli;

import java.nio.file.Path;
import org.fovea.app.words.Digits;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.inference.model.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code fovea model keygen FILE}: makes a pair of keys. */
@Command(name = "keygen")
final class ModelKeygenCommand extends Subcommand {

    @Parameters(paramLabel = "FILE", descriptionKey = "model.keyFile")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        return switch (SigningKey.generate(file)) {
            case Outcome.Failure<SigningKey>(Problem problem) -> fail(problem);
            case Outcome.Success<SigningKey>(SigningKey made) -> {
                line(Digits.grouped(made.key().fingerprint()));
                yield ExitCode.DONE;
            }
        };
    }
}
