package org.fovea.app.cli;

import java.nio.file.Path;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.inference.model.ModelPackage;
import org.fovea.inference.model.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fovea model sign FILE --key KEY --out PACKAGE}: signs a package. */
@Command(name = "sign")
final class ModelSignCommand extends Subcommand {

    @Parameters(paramLabel = "FILE", descriptionKey = "model.file")
    private Path file = Path.of("");

    @Option(names = "--key", paramLabel = "KEY", required = true, descriptionKey = "model.keyFile")
    private Path key = Path.of("");

    @Option(names = "--out", paramLabel = "PACKAGE", required = true, descriptionKey = "model.signedTo")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        Outcome<Path> signed =
                SigningKey.read(key).then(pair -> ModelPackage.open(file).then(model -> pair.seal(model, out)));
        return switch (signed) {
            case Outcome.Failure<Path>(Problem problem) -> fail(problem);
            case Outcome.Success<Path>(Path written) -> {
                line(written.toString());
                yield ExitCode.DONE;
            }
        };
    }
}
