package org.fovea.app.cli;

import org.fovea.inference.model.TrustBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code fovea model untrust KEY}: trusts a key no longer. */
@Command(name = "untrust")
final class ModelUntrustCommand extends Subcommand {

    @Parameters(paramLabel = "KEY", descriptionKey = "model.meantKey")
    private String key = "";

    @Override
    public Integer call() {
        return ModelKeysCommand.show(this, new TrustBook(dataFolder()).distrust(key));
    }
}
