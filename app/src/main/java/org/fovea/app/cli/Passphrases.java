package org.fovea.app.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.fovea.app.cases.vault.Passphrase;
import org.fovea.app.cases.vault.VaultProblem;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;

/**
 * Where commands get passphrases from: the first line of a file that was named, else the system's key store, else who sits at
 * the terminal.
 */
final class Passphrases {

    private static final Set<Problem.Reason> NEEDS_A_PASSPHRASE =
            Set.of(VaultProblem.SEALED, VaultProblem.WRONG_PASSPHRASE);

    private Passphrases() {}

    /**
     * Opens something that may be sealed.
     *
     * @param kept what the system's key store holds for it, asked only where there is need
     */
    static <T> Outcome<T> unlock(
            Optional<Path> file,
            Supplier<Optional<Passphrase>> kept,
            String question,
            Function<Optional<Passphrase>, Outcome<T>> open) {
        if (file.isPresent()) {
            return read(file.get()).then(said -> open.apply(Optional.of(said)));
        }
        Outcome<T> unasked = open.apply(Optional.empty());
        if (!sealed(unasked)) {
            return unasked;
        }
        return kept.get()
                .map(said -> open.apply(Optional.of(said)))
                .filter(opened -> !sealed(opened))
                .or(() -> ask(question).map(said -> open.apply(Optional.of(said))))
                .orElse(unasked);
    }

    private static boolean sealed(Outcome<?> opened) {
        return opened instanceof Outcome.Failure<?> failure
                && NEEDS_A_PASSPHRASE.contains(failure.problem().reason());
    }

    /** Empty where nobody sits at a terminal. */
    static Optional<Passphrase> ask(String question) {
        return Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .map(console -> console.readPassword("%s ", question))
                .map(said -> new Passphrase(new String(said)));
    }

    /**
     * A new one that is long enough.
     *
     * @param words for who sits at the terminal, by their keys
     */
    static Outcome<Passphrase> chosen(Optional<Path> file, UnaryOperator<String> words) {
        return file.map(Passphrases::read)
                .orElseGet(() -> typed(words))
                .then(said -> said.longEnough()
                        ? Outcome.success(said)
                        : Outcome.failure(Problem.of(VaultProblem.TOO_SHORT, Integer.toString(Passphrase.SHORTEST))));
    }

    /** Twice, for nobody sees what is typed. */
    private static Outcome<Passphrase> typed(UnaryOperator<String> words) {
        Optional<Passphrase> first = ask(words.apply("passphrase.new"));
        Optional<Passphrase> second = first.flatMap(said -> ask(words.apply("passphrase.again")));
        return first.isPresent() && first.equals(second)
                ? Outcome.success(first.get())
                : Outcome.failure(Problem.of(first.isPresent() ? VaultProblem.DIFFERENT : VaultProblem.NOT_SAID));
    }

    static Outcome<Passphrase> read(Path file) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return Outcome.success(new Passphrase(Objects.requireNonNullElse(lines.readLine(), "")));
        } catch (IOException e) {
            return Outcome.failure(Problem.of(
                    VaultProblem.IO,
                    file.toString(),
                    Objects.toString(e.getMessage(), e.getClass().getSimpleName())));
        }
    }
}
