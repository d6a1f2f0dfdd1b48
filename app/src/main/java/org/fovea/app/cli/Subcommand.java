package org.fovea.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.fovea.app.Workstation;
import org.fovea.app.cases.StoreProblem;
import org.fovea.app.cases.Users;
import org.fovea.app.cases.vault.Passphrase;
import org.fovea.app.keystore.PassphraseStore;
import org.fovea.app.settings.Settings;
import org.fovea.app.task.TaskService;
import org.fovea.app.words.Language;
import org.fovea.app.words.Sentences;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What every command has: the common options, a place for results and a place for sentences. */
@Command
abstract class Subcommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(Subcommand.class);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Work with the program opened on the data folder. */
    interface Session {
        int run(Workstation workstation);
    }

    /** The root, however deep this command lies. */
    private FoveaCommand fovea() {
        return (FoveaCommand) spec.root().userObject();
    }

    final Path dataFolder() {
        return fovea().dataFolder();
    }

    final Settings settings() {
        return fovea().settings();
    }

    final Language language() {
        return fovea().language();
    }

    final boolean json() {
        return fovea().json();
    }

    final CommandSpec spec() {
        return spec;
    }

    final void print(Object record) {
        line(Json.text(record));
    }

    final void line(String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(text);
        out.flush();
    }

    final String sentence(Problem problem) {
        return new Sentences(language()).of(problem);
    }

    /** Says the problem on the standard error, and notes it in the log. */
    final int fail(Problem problem) {
        LOG.warn("{} failed: {}", spec.qualifiedName(), problem.reason().key());
        PrintWriter err = spec.commandLine().getErr();
        err.println(sentence(problem));
        err.flush();
        return ExitCode.FAILED;
    }

    /** Opens something that may need a passphrase. */
    final <T> Outcome<T> unlocked(Function<Optional<Passphrase>, Outcome<T>> open) {
        return Passphrases.unlock(fovea().passphraseFile(), () -> keys().find(dataFolder()), word("passphrase"), open);
    }

    /** Where the system keeps passphrases. */
    final PassphraseStore keys() {
        return fovea().keys();
    }

    /** A word for who sits at the terminal. */
    final String word(String key) {
        return spec.commandLine().getResourceBundle().getString(key);
    }

    /** Opens the data folder for one piece of work. */
    final int withWorkstation(Session session) {
        return withWorkstation(session, this::fail);
    }

    /** @param closed answers where it does not open */
    final int withWorkstation(Session session, ToIntFunction<Problem> closed) {
        try (TaskService tasks = new TaskService(Runnable::run)) {
            return switch (unlocked(said -> Workstation.open(dataFolder(), said, tasks))) {
                case Outcome.Failure<Workstation>(Problem problem) -> closed.applyAsInt(problem);
                case Outcome.Success<Workstation>(Workstation workstation) -> {
                    try (workstation) {
                        yield switch (loggedIn(workstation)) {
                            case Outcome.Failure<Workstation>(Problem problem) -> fail(problem);
                            case Outcome.Success<Workstation> success -> session.run(workstation);
                        };
                    }
                }
            };
        }
    }

    /** Says who works, where somebody has to. */
    private Outcome<Workstation> loggedIn(Workstation workstation) {
        Users users = workstation.cases().users();
        if (!users.needed()) {
            return Outcome.success(workstation);
        }
        Problem needed = Problem.of(StoreProblem.LOGIN_NEEDED, dataFolder().toString());
        String user = fovea().user();
        Outcome<Passphrase> said = user.isBlank()
                ? Outcome.failure(needed)
                : fovea().userPassphraseFile().map(Passphrases::read).orElseGet(() -> Passphrases.ask(
                                word("user.passphrase"))
                        .map(Outcome::success)
                        .orElseGet(() -> Outcome.failure(needed)));
        return said.then(passphrase -> users.logIn(user, passphrase, Instant.now()))
                .map(who -> workstation);
    }
}
