package org.fovea.app.reading;

import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Waits until the reader has paused, then does the last thing it was given. */
final class TypingPause implements Consumer<Runnable> {

    private final PauseTransition pause;

    TypingPause(Duration length) {
        pause = new PauseTransition(length);
    }

    @Override
    public void accept(Runnable action) {
        pause.setOnFinished(event -> action.run());
        pause.playFromStart();
    }
}
