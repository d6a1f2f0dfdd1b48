package org.fovea.app.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.fovea.app.cases.CaseStore;
import org.fovea.app.cases.vault.Passphrase;
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

    @Option(names = "--keep", negatable = true, descriptionKey = "seal.keep")
    private @Nullable Boolean keep;

    private static final class Way {
        @Option(names = "--new-passphrase-file", paramLabel = "FILE", descriptionKey = "seal.new")
        private @Nullable Path file;

        @Option(names = "--open", descriptionKey = "seal.open")
        private boolean open;
    }

    /**
     * How the cases are kept from now on.
     *
     * @param passphraseKept whether the system's key store holds the passphrase
     */
    record Kept(boolean sealed, boolean passphraseKept) {}

    @Override
    public Integer call() {
        return withWorkstation(station -> end(station.cases()));
    }

    private int end(CaseStore cases) {
        Outcome<Boolean> done = way.open
                ? cases.unseal(Instant.now()).map(opened -> settled(Optional.empty()))
                : Passphrases.chosen(Optional.ofNullable(way.file), this::word)
                        .then(said -> cases.seal(said, Instant.now()).map(changed -> settled(Optional.of(said))));
        return switch (done) {
            case Outcome.Failure<Boolean>(Problem problem) -> fail(problem);
            case Outcome.Success<Boolean>(Boolean kept) -> {
                print(new Kept(cases.isSealed(), kept));
                yield keep != null && keep && !kept ? ExitCode.PARTLY : ExitCode.DONE;
            }
        };
    }

    /** The key store follows: what it kept before it keeps on, unless somebody says otherwise. Whether it does. */
    private boolean settled(Optional<Passphrase> said) {
        boolean wanted =
                said.isPresent() && (keep == null ? keys().find(dataFolder()).isPresent() : keep);
        if (wanted) {
            return keys().keep(dataFolder(), said.get());
        }
        keys().forget(dataFolder());
        return false;
    }
}
