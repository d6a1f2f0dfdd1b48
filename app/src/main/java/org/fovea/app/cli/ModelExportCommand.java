package org.fovea.app.cli;

import java.nio.file.Path;
import org.fovea.app.Networks;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code fovea model export ID FILE}: writes a copy of an installed package. */
@Command(name = "export")
final class ModelExportCommand extends Subcommand {

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "model.installed")
    private String model = "";

    @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "model.exportTo")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        try (Networks networks = ModelCommand.networks(this)) {
            return switch (networks.export(model, file)) {
                case Outcome.Failure<Path>(Problem problem) -> fail(problem);
                case Outcome.Success<Path>(Path written) -> {
                    line(written.toString());
                    yield ExitCode.DONE;
                }
            };
        }
    }
}
