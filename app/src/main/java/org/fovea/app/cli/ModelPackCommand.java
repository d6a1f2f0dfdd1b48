package org.fovea.app.cli;

import java.nio.file.Path;
import org.fovea.app.Networks;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.inference.model.ModelPackage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fovea model pack GRAPH --manifest FILE --out PACKAGE}: makes a package of a network of one's own. */
@Command(name = "pack")
final class ModelPackCommand extends Subcommand {

    @Parameters(paramLabel = "GRAPH", descriptionKey = "model.graph")
    private Path graph = Path.of("");

    @Option(names = "--manifest", paramLabel = "FILE", required = true, descriptionKey = "model.manifest")
    private Path manifest = Path.of("");

    @Option(names = "--out", paramLabel = "PACKAGE", required = true, descriptionKey = "model.packedTo")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        try (Networks networks = ModelCommand.networks(this)) {
            return switch (networks.pack(graph, manifest, out)) {
                case Outcome.Failure<ModelPackage>(Problem problem) -> fail(problem);
                case Outcome.Success<ModelPackage>(ModelPackage made) ->
                    ModelVerifyCommand.show(this, made, networks.trust(), out);
            };
        }
    }
}
