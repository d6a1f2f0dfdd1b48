package org.fovea.app.cli;

import java.util.List;
import org.fovea.app.words.Digits;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.inference.model.TrustBook;
import picocli.CommandLine.Command;

/** {@code fovea model keys [--json]}: the trusted keys. */
@Command(name = "keys")
final class ModelKeysCommand extends Subcommand {

    /** A key, as JSON shows it. */
    record KeyNode(String name, String since, String fingerprint, String key) {

        static KeyNode of(TrustBook.Key key) {
            return new KeyNode(key.name(), key.since(), key.value().fingerprint(), key.key());
        }
    }

    @Override
    public Integer call() {
        return show(this, new TrustBook(dataFolder()).page());
    }

    static int show(Subcommand command, Outcome<TrustBook.Page> page) {
        return switch (page) {
            case Outcome.Failure<TrustBook.Page>(Problem problem) -> command.fail(problem);
            case Outcome.Success<TrustBook.Page>(TrustBook.Page read) -> {
                List<KeyNode> keys = read.keys().stream().map(KeyNode::of).toList();
                if (command.json()) {
                    command.print(keys);
                } else {
                    keys.forEach(key ->
                            command.line(key.name() + "  " + key.since() + "  " + Digits.grouped(key.fingerprint())));
                }
                yield ExitCode.DONE;
            }
        };
    }
}
