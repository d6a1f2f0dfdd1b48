package org.fovea.app.reading;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Scene;
import org.fovea.app.Workstation;
import org.fovea.app.cases.User;
import org.fovea.app.cases.Users;
import org.fovea.app.cases.vault.Passphrase;
import org.fovea.app.cases.vault.VaultProblem;
import org.fovea.app.keystore.PassphraseStore;
import org.fovea.app.lock.Answer;
import org.fovea.app.lock.Curtain;
import org.fovea.app.lock.IdleWatch;
import org.fovea.app.lock.PassphraseWindow;
import org.fovea.app.lock.UnlockWindow;
import org.fovea.app.task.Lane;
import org.fovea.app.window.SideWindow;
import org.fovea.app.words.Sentences;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;

/**
 * Encrypts the cases when the reader wants it, and covers the windows when nobody is there and cases are encrypted or
 * somebody has to log in.
 */
final class CaseGuard implements PassphraseWindow.Keeper, UnlockWindow.Door, AutoCloseable {

    private final Workstation station;
    private final PassphraseStore keys;
    private final Background background;
    private final StatusModel status;
    private final WindowWords words;
    private final Sentences sentences;
    private final Clock clock;
    private final Curtain curtain;
    private final Runnable leave;
    private final Runnable another;
    private final IdleWatch idle;

    /**
     * @param dress gives windows their look
     * @param leave ends the program
     * @param another runs when another user has logged in
     */
    CaseGuard(
            WindowModels.Surroundings around,
            Background background,
            StatusModel status,
            Consumer<Scene> dress,
            Runnable leave,
            Runnable another) {
        this.station = around.station();
        this.keys = around.keys();
        this.background = background;
        this.status = status;
        this.words = around.words();
        this.sentences = around.sentences();
        this.clock = around.clock();
        this.curtain = new Curtain(this, this::user, dress, words);
        this.leave = leave;
        this.another = another;
        idle = new IdleWatch(
                () -> Duration.ofMinutes(station.settings().lockAfterMinutes()),
                this::lockIfGuarded,
                clock,
                background::later);
        idle.start();
        tellUser();
    }

    /** Says who is logged in. */
    void tellUser() {
        status.user().set(users().current().map(User::name).orElse(""));
    }

    SideWindow window(Scene look) {
        PassphraseWindow window = new PassphraseWindow(look, station.cases().isSealed(), this, words);
        background.ask(Lane.STORE, this::kept, known -> known.ifPresent(window::offerToKeep));
        return window.window();
    }

    /** Whether the system keeps the passphrase; empty where it cannot. */
    private Optional<Boolean> kept() {
        return keys.available() ? Optional.of(keys.find(station.dataFolder()).isPresent()) : Optional.empty();
    }

    /** For tests. */
    Curtain curtain() {
        return curtain;
    }

    /** Covers the windows; says so where that would keep nobody out. */
    void lock() {
        if (guarded()) {
            curtain.lower();
        } else {
            status.say(words.of("lock.nothing"));
        }
    }

    private void lockIfGuarded() {
        if (guarded()) {
            curtain.lower();
        }
    }

    private boolean guarded() {
        return station.cases().isSealed() || users().needed();
    }

    private Users users() {
        return station.cases().users();
    }

    private Optional<String> user() {
        return users().needed() ? Optional.of(users().current().map(User::login).orElse("")) : Optional.empty();
    }

    @Override
    public void open(UnlockWindow.Said said, Answer answer) {
        Optional<User> before = users().current();
        if (users().needed()) {
            ask(
                    () -> users().logIn(said.login(), said.passphrase(), clock.instant())
                            .map(user -> true),
                    answer,
                    known -> {
                        if (!before.equals(users().current())) {
                            another.run();
                        }
                    });
        } else {
            ask(() -> known(said.passphrase()), answer, known -> {});
        }
    }

    @Override
    public void leave() {
        leave.run();
    }

    @Override
    public void seal(Optional<Passphrase> current, Passphrase chosen, boolean keep, Answer answer) {
        ask(
                () -> current.map(this::known)
                        .orElse(Outcome.success(true))
                        .then(known -> station.cases().seal(chosen, clock.instant()))
                        .map(done -> keys.settle(station.dataFolder(), chosen, keep)),
                answer,
                kept -> status.say(
                        words.of(!kept ? "lock.notKept" : current.isPresent() ? "lock.changed" : "lock.sealed")));
    }

    @Override
    public void unseal(Passphrase current, Answer answer) {
        ask(
                () -> known(current)
                        .then(known -> station.cases().unseal(clock.instant()))
                        .map(open -> {
                            keys.forget(station.dataFolder());
                            return open;
                        }),
                answer,
                open -> status.say(words.of("lock.unsealed")));
    }

    @Override
    public void close() {
        idle.close();
    }

    private Outcome<Boolean> known(Passphrase said) {
        return station.cases().isPassphrase(said)
                ? Outcome.success(true)
                : Outcome.failure(Problem.of(
                        VaultProblem.WRONG_PASSPHRASE, station.dataFolder().toString()));
    }

    private void ask(Supplier<Outcome<Boolean>> question, Answer answer, Consumer<Boolean> done) {
        background.ask(
                Lane.STORE,
                question,
                success -> {
                    answer.done();
                    done.accept(success);
                },
                problem -> answer.take(Optional.of(sentences.of(problem))));
    }
}
