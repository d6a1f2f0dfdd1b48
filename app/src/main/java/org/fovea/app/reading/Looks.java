package org.fovea.app.reading;

import javafx.stage.Stage;
import javafx.stage.Window;
import org.fovea.viewer.theme.Theme;

/** The viewer's look for what the settings say. */
final class Looks {

    private Looks() {}

    static Theme of(org.fovea.app.settings.Theme chosen) {
        return switch (chosen) {
            case DARK -> Theme.DARK;
            case LIGHT -> Theme.LIGHT;
        };
    }

    /** Gives all open windows another look. */
    static void applyToAll(Theme theme) {
        Window.getWindows().stream().filter(Stage.class::isInstance).forEach(window -> theme.apply(window.getScene()));
    }
}
