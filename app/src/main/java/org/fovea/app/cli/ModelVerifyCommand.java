package org.fovea.app.cli;

import java.nio.file.Path;
import org.fovea.app.words.Digits;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.inference.model.ModelPackage;
import org.fovea.inference.model.TrustBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code fovea model verify FILE [--json]}: every check but the self-test, and who signed it. */
@Command(name = "verify")
final class ModelVerifyCommand extends Subcommand {

    @Parameters(paramLabel = "FILE", descriptionKey = "model.file")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        return switch (ModelPackage.open(file)) {
            case Outcome.Failure<ModelPackage>(Problem problem) -> fail(problem);
            case Outcome.Success<ModelPackage>(ModelPackage model) ->
                show(this, model, new TrustBook(dataFolder()), file);
        };
    }

    static int show(Subcommand command, ModelPackage model, TrustBook trust, Path file) {
        ModelCommand.ModelNode node = ModelCommand.ModelNode.of(model, trust.of(model), file.toString());
        if (command.json()) {
            command.print(node);
        } else {
            command.line(node.line());
            if (node.fingerprint() != null) {
                command.line(Digits.grouped(node.fingerprint()));
            }
        }
        return ExitCode.DONE;
    }
}
