package org.fovea.app.reading;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.fovea.app.Workstation;
import org.fovea.app.cases.StoreProblem;
import org.fovea.app.cases.vault.VaultProblem;
import org.fovea.app.keystore.PassphraseStore;
import org.fovea.app.lock.Answer;
import org.fovea.app.lock.UnlockWindow;
import org.fovea.app.task.Lane;
import org.fovea.app.task.TaskService;
import org.fovea.app.words.Language;
import org.fovea.app.words.Sentences;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.viewer.theme.Theme;

/**
 * Where the program asks for the passphrase of encrypted cases, and who is there, before anything else. Each question
 * completes what it was asked for: with the workstation, or with why it stays closed.
 */
final class Entrance {

    private static final Set<Problem.Reason> NEEDS_A_PASSPHRASE =
            Set.of(VaultProblem.SEALED, VaultProblem.WRONG_PASSPHRASE);

    private final Path dataFolder;
    private final PassphraseStore keys;
    private final TaskService tasks;
    private final Background background;
    private final Sentences sentences;
    private final WindowWords words;

    /** @param keys where the system keeps passphrases */
    Entrance(Path dataFolder, PassphraseStore keys, TaskService tasks, Executor ui, Language language) {
        this.dataFolder = dataFolder;
        this.keys = keys;
        this.tasks = tasks;
        this.background = new Background(tasks, ui);
        this.sentences = new Sentences(language);
        this.words = new WindowWords(language);
    }

    /** With a passphrase that the system keeps, if it keeps one and it is the right one. */
    Outcome<Workstation> open() {
        Outcome<Workstation> unasked = Workstation.open(dataFolder, tasks);
        return sealed(unasked)
                ? keys.find(dataFolder)
                        .map(kept -> Workstation.open(dataFolder, Optional.of(kept), tasks))
                        .filter(opened -> !sealed(opened))
                        .orElse(unasked)
                : unasked;
    }

    static boolean sealed(Outcome<Workstation> opened) {
        return opened instanceof Outcome.Failure<Workstation>(Problem problem)
                && NEEDS_A_PASSPHRASE.contains(problem.reason());
    }

    /** Asks for the passphrase of sealed cases. */
    UnlockWindow unlock(CompletableFuture<Outcome<Workstation>> opened) {
        UnlockWindow window = show(words.of("lock.entrance", dataFolder), Optional.empty(), new UnlockWindow.Door() {
            @Override
            public void open(UnlockWindow.Said said, Answer answer) {
                ask(() -> opened(said), answer, opened);
            }

            @Override
            public void leave() {
                opened.complete(Outcome.failure(Problem.of(VaultProblem.SEALED, dataFolder.toString())));
            }
        });
        background.ask(Lane.STORE, keys::available, able -> {
            if (able) {
                window.offerToKeep();
            }
        });
        return window;
    }

    /** A store that does not keep what it was given asks again at the next start, and the log says why. */
    private Outcome<Workstation> opened(UnlockWindow.Said said) {
        Outcome<Workstation> opened = Workstation.open(dataFolder, Optional.of(said.passphrase()), tasks);
        if (said.keep() && opened instanceof Outcome.Success) {
            keys.keep(dataFolder, said.passphrase());
        }
        return opened;
    }

    /** Asks who works with an open workstation. */
    UnlockWindow logIn(Workstation station, InstantSource clock, CompletableFuture<Outcome<Workstation>> entered) {
        return show(words.of("login.entrance"), Optional.of(""), new UnlockWindow.Door() {
            @Override
            public void open(UnlockWindow.Said said, Answer answer) {
                ask(
                        () -> station.cases()
                                .users()
                                .logIn(said.login(), said.passphrase(), clock.instant())
                                .map(user -> station),
                        answer,
                        entered);
            }

            @Override
            public void leave() {
                entered.complete(Outcome.failure(Problem.of(StoreProblem.LOGIN_NEEDED, dataFolder.toString())));
            }
        });
    }

    private UnlockWindow show(String why, Optional<String> user, UnlockWindow.Door door) {
        UnlockWindow window = new UnlockWindow(why, user, door, scene -> Looks.dress(scene, Theme.DARK), words);
        window.show();
        return window;
    }

    private void ask(
            Supplier<Outcome<Workstation>> question, Answer answer, CompletableFuture<Outcome<Workstation>> opened) {
        background.ask(
                Lane.STORE,
                question,
                station -> {
                    answer.done();
                    opened.complete(Outcome.success(station));
                },
                problem -> answer.take(Optional.of(sentences.of(problem))));
    }
}
