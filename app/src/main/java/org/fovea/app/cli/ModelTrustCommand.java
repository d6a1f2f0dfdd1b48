package org.fovea.app.cli;

import java.nio.file.Path;
import org.fovea.inference.model.SigningKey;
import org.fovea.inference.model.TrustBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fovea model trust KEYFILE --name NAME}: trusts a key. */
@Command(name = "trust")
final class ModelTrustCommand extends Subcommand {

    @Parameters(paramLabel = "KEYFILE", descriptionKey = "model.publicKey")
    private Path file = Path.of("");

    @Option(names = "--name", paramLabel = "NAME", required = true, descriptionKey = "model.keyName")
    private String name = "";

    @Override
    public Integer call() {
        TrustBook trust = new TrustBook(dataFolder());
        return ModelKeysCommand.show(this, SigningKey.readKey(file).then(key -> trust.trust(name, key)));
    }
}
