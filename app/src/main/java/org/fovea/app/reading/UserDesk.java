package org.fovea.app.reading;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.fovea.app.Workstation;
import org.fovea.app.cases.User;
import org.fovea.app.cases.Users;
import org.fovea.app.cases.vault.Passphrase;
import org.fovea.app.lock.Answer;
import org.fovea.app.lock.UserModel;
import org.fovea.app.task.Lane;
import org.fovea.app.words.Sentences;
import org.fovea.dicom.Outcome;

/** Keeps who may log in. */
final class UserDesk implements UserModel.Store {

    private final Workstation station;
    private final Background background;
    private final StatusModel status;
    private final Sentences sentences;
    private final Clock clock;
    private final Runnable changed;

    /** @param changed hears when whoever works now may be another */
    UserDesk(WindowModels.Surroundings around, Background background, StatusModel status, Runnable changed) {
        this.station = around.station();
        this.background = background;
        this.status = status;
        this.sentences = around.sentences();
        this.clock = around.clock();
        this.changed = changed;
    }

    UserModel model() {
        return new UserModel(this);
    }

    @Override
    public void all(Consumer<List<User>> answer) {
        background.ask(Lane.STORE, () -> users().all(), answer, status::complain);
    }

    @Override
    public void add(User user, Passphrase passphrase, Answer answer) {
        ask(() -> users().add(user, passphrase, clock.instant()), answer);
    }

    @Override
    public void change(User user, Optional<Passphrase> passphrase, Answer answer) {
        ask(
                () -> users().change(user, clock.instant()).then(changedUser -> passphrase
                        .map(said -> users().setPassphrase(user.login(), said, clock.instant()))
                        .orElse(Outcome.success(changedUser))),
                answer);
    }

    @Override
    public void disband(Answer answer) {
        ask(() -> users().disband(clock.instant()), answer);
    }

    private Users users() {
        return station.cases().users();
    }

    private <T> void ask(Supplier<Outcome<T>> question, Answer answer) {
        background.ask(
                Lane.STORE,
                question,
                done -> {
                    answer.done();
                    changed.run();
                },
                problem -> answer.take(Optional.of(sentences.of(problem))));
    }
}
