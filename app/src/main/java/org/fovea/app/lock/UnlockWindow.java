package org.fovea.app.lock;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import org.fovea.app.cases.vault.Passphrase;
import org.fovea.app.words.WindowWords;

/**
 * Asks for a passphrase, and where there are users for whose it is, until it is right or the reader leaves. No other window
 * takes input meanwhile.
 */
public final class UnlockWindow {

    private static final double WIDTH = 440;

    private final Stage stage = new Stage();
    private final Label trouble = new Label();
    private final TextField login = new TextField();
    private final PasswordField field = new PasswordField();
    private final KeepBox keep;
    private final Button open;
    private final WindowWords words;
    private final Door door;

    /**
     * What somebody said at the door.
     *
     * @param login empty where none was asked for
     * @param keep whether the system shall keep the passphrase
     */
    public record Said(String login, Passphrase passphrase, boolean keep) {}

    /** Opens what is locked. */
    public interface Door {
        void open(Said said, Answer answer);

        /** The reader gives up. */
        void leave();
    }

    /**
     * @param why the passphrase is asked for
     * @param user whose log-in name stands there at first; empty where there are no users
     * @param dress gives the window its look
     */
    public UnlockWindow(String why, Optional<String> user, Door door, Consumer<Scene> dress, WindowWords words) {
        this.words = words;
        this.door = door;
        Label title = new Label(words.of(user.isPresent() ? "login.title" : "lock.title"));
        title.getStyleClass().add("place-title");
        Label what = new Label(why);
        what.setWrapText(true);
        login.setId("unlock-login");
        login.setPromptText(words.of("login.name"));
        login.setAccessibleText(words.of("login.name"));
        login.setText(user.orElse(""));
        login.setVisible(user.isPresent());
        login.managedProperty().bind(login.visibleProperty());
        login.disableProperty().bind(field.disabledProperty());
        field.setId("unlock-passphrase");
        field.setPromptText(words.of("lock.passphrase"));
        field.setAccessibleText(words.of("lock.passphrase"));
        keep = new KeepBox(words);
        trouble.setId("unlock-trouble");
        trouble.setWrapText(true);
        trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
        open = new Button(words.of(openWord()));
        open.setId("unlock-open");
        open.getStyleClass().add("primary");
        open.setDefaultButton(true);
        open.disableProperty().bind(field.textProperty().isEmpty().or(field.disabledProperty()));
        open.setOnAction(event -> attempt());
        Button leave = new Button(words.of("lock.leave"));
        leave.setId("unlock-leave");
        leave.setOnAction(event -> leave());
        HBox foot = new HBox(10, leave, open);
        foot.setAlignment(Pos.CENTER_RIGHT);
        VBox box = new VBox(14, title, what, login, field, keep, trouble, foot);
        box.setId("unlock");
        box.setPadding(new Insets(28));
        box.setPrefWidth(WIDTH);
        box.getStyleClass().add("main-window");
        Scene scene = new Scene(box);
        dress.accept(scene);
        stage.initModality(Modality.APPLICATION_MODAL);
        stage.setTitle(words.of("program.name"));
        stage.setResizable(false);
        stage.setScene(scene);
        stage.setOnCloseRequest(event -> {
            event.consume();
            leave();
        });
    }

    private String openWord() {
        return login.isVisible() ? "login.open" : "lock.open";
    }

    private void attempt() {
        trouble.setText("");
        field.setDisable(true);
        open.setText(words.of("lock.opening"));
        door.open(new Said(login.getText(), new Passphrase(field.getText()), keep.isSelected()), answer -> {
            field.setDisable(false);
            open.setText(words.of(openWord()));
            if (answer.isEmpty()) {
                stage.hide();
            } else {
                trouble.setText(answer.get());
                stage.sizeToScene();
                field.selectAll();
                field.requestFocus();
            }
        });
    }

    private void leave() {
        stage.hide();
        door.leave();
    }

    /** Asks, too, whether the system shall keep the passphrase, which it does not now. */
    public void offerToKeep() {
        keep.offer(false);
        stage.sizeToScene();
    }

    /** For tests. */
    public Scene scene() {
        return stage.getScene();
    }

    public void show() {
        stage.show();
        (login.isVisible() && login.getText().isEmpty() ? login : field).requestFocus();
    }
}
