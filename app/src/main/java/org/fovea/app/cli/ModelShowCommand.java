package org.fovea.app.cli;

import java.nio.charset.StandardCharsets;
import org.fovea.app.Networks;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.inference.model.ManifestFile;
import org.fovea.inference.model.ModelStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code fovea model show ID [--json]}: the card for people, the manifest for machines. */
@Command(name = "show")
final class ModelShowCommand extends Subcommand {

    @Parameters(paramLabel = "ID", descriptionKey = "model.installed")
    private String model = "";

    @Override
    public Integer call() {
        try (Networks networks = ModelCommand.networks(this)) {
            return switch (networks.packages().locate(model)) {
                case Outcome.Failure<ModelStore.Installed>(Problem problem) -> fail(problem);
                case Outcome.Success<ModelStore.Installed>(ModelStore.Installed found) -> {
                    line(
                            json()
                                    ? new String(
                                            ManifestFile.write(found.model().manifest()), StandardCharsets.UTF_8)
                                    : found.model().card(language().locale()));
                    yield ExitCode.DONE;
                }
            };
        }
    }
}
