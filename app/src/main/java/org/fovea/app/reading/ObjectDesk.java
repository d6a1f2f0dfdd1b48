package org.fovea.app.reading;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.fovea.app.objects.Errands;
import org.fovea.app.task.Lane;

/** Reads objects and paints their pages where headers are read, so that images go on being decoded and painted. */
final class ObjectDesk implements Errands {

    private final Background background;

    ObjectDesk(Background background) {
        this.background = background;
    }

    @Override
    public <T> void ask(Supplier<T> question, Consumer<T> answer) {
        background.ask(Lane.HEADERS, question, answer);
    }
}
