package org.fovea.app.reading;

import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
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

    /**
     * Has the style sheets read and the commonest controls made ready on the thread of the user interface, while another
     * one opens the data folder.
     */
    static void prepare() {
        Scene scene = new Scene(
                new VBox(new TextField(), new Button(), new MenuButton(), new ComboBox<>(), new TableView<>()));
        Theme.DARK.apply(scene);
        scene.getRoot().applyCss();
    }

    /** Gives a window of this program its look. */
    static void dress(Scene scene, Theme theme) {
        theme.apply(scene);
        String own =
                Objects.requireNonNull(Looks.class.getResource("windows.css")).toExternalForm();
        if (!scene.getStylesheets().contains(own)) {
            scene.getStylesheets().add(own);
        }
    }

    /** Gives all open windows another look. */
    static void applyToAll(Theme theme) {
        Window.getWindows().stream().filter(Stage.class::isInstance).forEach(window -> theme.apply(window.getScene()));
    }
}
