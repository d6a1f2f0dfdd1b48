package org.fovea.viewer.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;

/**
 * The look of all windows: neutral greys without a colour cast, pure black behind images, one accent. Built on AtlantaFX;
 * a bridge gives ControlsFX the looked-up colours that it expects from JavaFX's own theme.
 */
public enum Theme {
    /** For a dark room. */
    DARK("dark.css"),
    /** For an office. */
    LIGHT("light.css");

    private final String colours;

    Theme(String colours) {
        this.colours = colours;
    }

    /** Sets it for the program and for one scene; on the UI thread, again for every new scene. */
    public void apply(Scene scene) {
        Application.setUserAgentStylesheet(
                this == DARK ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().removeIf(sheet -> sheet.contains("/org/fovea/viewer/theme/"));
        scene.getStylesheets().addAll(0, List.of(sheet(colours), sheet("controls.css")));
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name)).toExternalForm();
    }
}
