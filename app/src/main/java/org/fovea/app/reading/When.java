package org.fovea.app.reading;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/** Waits for a condition without waiting. */
final class When {

    private When() {}

    /** Runs the action once, as soon as the condition holds; at once if it does. */
    static void holds(ObservableValue<Boolean> condition, Runnable action) {
        if (condition.getValue()) {
            action.run();
            return;
        }
        condition.addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Boolean> source, Boolean before, Boolean now) {
                if (now) {
                    condition.removeListener(this);
                    action.run();
                }
            }
        });
    }
}
