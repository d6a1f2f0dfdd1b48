package org.fovea.app.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.fovea.app.cases.CaseStore;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code fovea seal}: makes the case database unreadable without a passphrase, or puts a sealed one under another; with
 * {@code --open} writes it in the clear again.
 */
@Command(name = "seal")
final class SealCommand extends Subcommand {

    @ArgGroup
    private Way way = new Way();

    private static final class Way {
        @Option(names = "--new-passphrase-file", paramLabel = "FILE", descriptionKey = "seal.new")
        private @Nullable Path file;

        @Option(names = "--open", descriptionKey = "seal.open")
        private boolean open;
    }

    /** How the cases are kept from now on. */
    record Kept(boolean sealed) {}

    @Override
    public Integer call() {
        return withWorkstation(station -> end(station.cases()));
    }

    private int end(CaseStore cases) {
        Outcome<Boolean> done = way.open
                ? cases.unseal(Instant.now())
                : Passphrases.chosen(Optional.ofNullable(way.file), this::word)
                        .then(said -> cases.seal(said, Instant.now()));
        return switch (done) {
            case Outcome.Failure<Boolean>(Problem problem) -> fail(problem);
            case Outcome.Success<Boolean> success -> {
                print(new Kept(cases.isSealed()));
                yield ExitCode.DONE;
            }
        };
    }
}
