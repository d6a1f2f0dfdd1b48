package org.fovea.app.reading;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.fovea.app.Workstation;
import org.fovea.app.cases.vault.Passphrase;
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

/** Where the program asks for the passphrase of encrypted cases before anything else. */
final class Entrance implements UnlockWindow.Door {

    private final Path dataFolder;
    private final TaskService tasks;
    private final Background background;
    private final Language language;
    private final CompletableFuture<Outcome<Workstation>> opened;
    private final Outcome<Workstation> closed;

    /**
     * @param opened receives the workstation
     * @param closed what it receives where the reader leaves
     */
    Entrance(
            Path dataFolder,
            TaskService tasks,
            Executor ui,
            Language language,
            CompletableFuture<Outcome<Workstation>> opened,
            Outcome<Workstation> closed) {
        this.dataFolder = dataFolder;
        this.tasks = tasks;
        this.background = new Background(tasks, ui);
        this.language = language;
        this.opened = opened;
        this.closed = closed;
    }

    UnlockWindow show() {
        WindowWords words = new WindowWords(language);
        UnlockWindow window = new UnlockWindow(
                words.of("lock.entrance", dataFolder), this, scene -> Looks.dress(scene, Theme.DARK), words);
        window.show();
        return window;
    }

    @Override
    public void open(Passphrase said, Answer answer) {
        background.ask(Lane.STORE, () -> Workstation.open(dataFolder, Optional.of(said), tasks), outcome -> {
            switch (outcome) {
                case Outcome.Success<Workstation> success -> {
                    answer.done();
                    opened.complete(success);
                }
                case Outcome.Failure<Workstation>(Problem problem) ->
                    answer.take(Optional.of(new Sentences(language).of(problem)));
            }
        });
    }

    @Override
    public void leave() {
        opened.complete(closed);
    }
}
