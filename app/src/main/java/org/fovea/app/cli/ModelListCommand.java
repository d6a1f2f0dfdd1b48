package org.fovea.app.cli;

import java.util.List;
import org.fovea.app.Networks;
import picocli.CommandLine.Command;

/** {@code fovea model list [--json]}: the installed versions. */
@Command(name = "list")
final class ModelListCommand extends Subcommand {

    @Override
    public Integer call() {
        try (Networks networks = ModelCommand.networks(this)) {
            List<ModelCommand.ModelNode> nodes = networks.packages().installed().stream()
                    .map(one -> ModelCommand.ModelNode.of(
                            one.model(), one.trust(), one.file().toString()))
                    .toList();
            if (json()) {
                print(nodes);
            } else {
                nodes.forEach(node -> line(node.line()));
            }
            return ExitCode.DONE;
        }
    }
}
