package org.fovea.app.reading;

import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.fovea.app.words.WindowWords;
import org.fovea.viewer.theme.Theme;

/** One sentence on why the program cannot start, and a button that closes it. */
final class RefusalWindow {

    private final Stage stage = new Stage();
    private final Label text = new Label();
    private final HBox buttons;

    RefusalWindow(String sentence, WindowWords words) {
        text.setId("refusal");
        text.setText(sentence);
        text.setWrapText(true);
        text.setPrefWidth(460);
        Button close = new Button(words.of("start.close"));
        close.setId("refusal-close");
        close.setDefaultButton(true);
        close.setOnAction(event -> stage.hide());
        buttons = new HBox(10, close);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox box = new VBox(20, text, buttons);
        box.setPadding(new Insets(24));
        Scene scene = new Scene(box);
        Theme.DARK.apply(scene);
        stage.setTitle(words.of("program.name"));
        stage.setResizable(false);
        stage.setScene(scene);
    }

    /**
     * Offers a way out, which stands beside closing until it is taken.
     *
     * @param action is given what says another sentence
     */
    RefusalWindow offer(String name, Consumer<Consumer<String>> action) {
        Button way = new Button(name);
        way.setId("refusal-offer");
        way.setOnAction(event -> {
            buttons.getChildren().remove(way);
            action.accept(this::say);
        });
        buttons.getChildren().addFirst(way);
        return this;
    }

    private void say(String sentence) {
        text.setText(sentence);
        stage.sizeToScene();
    }

    /** For tests. */
    Scene scene() {
        return stage.getScene();
    }

    /** @param closed runs when the reader has closed it */
    void show(Runnable closed) {
        stage.setOnHidden(event -> closed.run());
        stage.show();
    }
}
