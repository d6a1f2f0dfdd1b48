package org.fovea.app.reading;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fovea.app.window.SideWindow;
import org.fovea.app.words.WindowWords;

/** The settings in a window of their own; nothing holds before "Save". */
final class SettingsWindow {

    private static final double WIDTH = 600;

    /** Title of the window, margins and buttons. */
    private static final double BESIDE_FORM = 180;

    private final SideWindow window;

    /**
     * @param look of the window: its style sheets are taken over
     * @param passphrase opens the window that sets it
     * @param keep what was chosen
     */
    SettingsWindow(
            Scene look,
            SettingsModel model,
            Path dataFolder,
            Runnable passphrase,
            Consumer<SettingsModel> keep,
            WindowWords words) {
        Button save = new Button(words.of("settings.save"));
        save.setId("settings-save");
        save.setDefaultButton(true);
        save.setOnAction(event -> {
            close();
            keep.accept(model);
        });
        Button cancel = new Button(words.of("settings.cancel"));
        cancel.setId("settings-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> close());
        SettingsForm form = new SettingsForm(model, dataFolder, words);
        form.more(passphrase);
        HBox foot = new HBox(10, cancel, save);
        foot.setAlignment(Pos.CENTER_RIGHT);
        VBox box = new VBox(24, form.scrolling(BESIDE_FORM), foot);
        box.setId("settings");
        box.setPadding(new Insets(24));
        box.setPrefWidth(WIDTH);
        window = SideWindow.fitted(look, box).titled(words.of("settings.title"));
    }

    private void close() {
        window.close();
    }

    SideWindow window() {
        return window;
    }
}
