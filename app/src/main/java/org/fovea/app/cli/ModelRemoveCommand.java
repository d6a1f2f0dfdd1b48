package org.fovea.app.cli;

import org.fovea.app.Networks;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.inference.model.ModelPackage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code fovea model remove ID}: removes an installed version. */
@Command(name = "remove")
final class ModelRemoveCommand extends Subcommand {

    @Parameters(paramLabel = "ID", descriptionKey = "model.installed")
    private String model = "";

    @Override
    public Integer call() {
        try (Networks networks = ModelCommand.networks(this)) {
            return switch (networks.remove(model)) {
                case Outcome.Failure<ModelPackage>(Problem problem) -> fail(problem);
                case Outcome.Success<ModelPackage>(ModelPackage removed) -> {
                    line(removed.reference().text());
                    yield ExitCode.DONE;
                }
            };
        }
    }
}
