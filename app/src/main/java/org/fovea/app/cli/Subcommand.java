package org.fovea.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.fovea.app.Workstation;
import org.fovea.app.cases.vault.Passphrase;
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
        return Passphrases.unlock(fovea().passphraseFile(), word("passphrase"), open);
    }

    /** A word for who sits at the terminal. */
    final String word(String key) {
        return spec.commandLine().getResourceBundle().getString(key);
    }

    /** Opens the data folder for one piece of work. */
    final int withWorkstation(Session session) {
        try (TaskService tasks = new TaskService(Runnable::run)) {
            return switch (unlocked(said -> Workstation.open(dataFolder(), said, tasks))) {
                case Outcome.Failure<Workstation>(Problem problem) -> fail(problem);
                case Outcome.Success<Workstation>(Workstation workstation) -> {
                    try (workstation) {
                        yield session.run(workstation);
                    }
                }
            };
        }
    }
}
