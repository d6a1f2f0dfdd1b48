package org.fovea.app.cli;

import java.nio.file.Path;
import org.fovea.app.Networks;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.inference.model.Consent;
import org.fovea.inference.model.ModelPackage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fovea model install FILE [--accept-unsigned] [--trust-key NAME]}: installs a package. */
@Command(name = "install")
final class ModelInstallCommand extends Subcommand {

    @Parameters(paramLabel = "FILE", descriptionKey = "model.file")
    private Path file = Path.of("");

    @Option(names = "--accept-unsigned", descriptionKey = "model.acceptUnsigned")
    private boolean acceptUnsigned;

    @Option(names = "--trust-key", paramLabel = "NAME", descriptionKey = "model.trustKey")
    private @Nullable String keyName;

    @Override
    public Integer call() {
        try (Networks networks = ModelCommand.networks(this)) {
            return switch (networks.install(file, new Consent(acceptUnsigned, keyName), Progress.NONE)) {
                case Outcome.Failure<ModelPackage>(Problem problem) -> fail(problem);
                case Outcome.Success<ModelPackage>(ModelPackage installed) ->
                    ModelVerifyCommand.show(this, installed, networks.trust(), file);
            };
        }
    }
}
