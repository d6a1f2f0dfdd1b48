package org.fovea.app.reading;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.fovea.app.words.WindowWords;
import org.fovea.viewer.theme.Theme;

/** One sentence on why the program cannot start, and a button that closes it. */
final class RefusalWindow {

    private final Stage stage = new Stage();

    RefusalWindow(String sentence, WindowWords words) {
        Label text = new Label(sentence);
        text.setWrapText(true);
        text.setPrefWidth(460);
        Button close = new Button(words.of("start.close"));
        close.setDefaultButton(true);
        close.setOnAction(event -> stage.hide());
        VBox box = new VBox(20, text, close);
        box.setAlignment(Pos.CENTER_RIGHT);
        box.setPadding(new Insets(24));
        Scene scene = new Scene(box);
        Theme.DARK.apply(scene);
        stage.setTitle(words.of("program.name"));
        stage.setResizable(false);
        stage.setScene(scene);
    }

    /** @param closed runs when the reader has closed it */
    void show(Runnable closed) {
        stage.setOnHidden(event -> closed.run());
        stage.show();
    }
}
