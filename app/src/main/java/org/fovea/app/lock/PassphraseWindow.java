package org.fovea.app.lock;

import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fovea.app.cases.vault.Passphrase;
import org.fovea.app.window.SideWindow;
import org.fovea.app.words.WindowWords;

/** Encrypts the cases under a passphrase; of encrypted ones it changes the passphrase, or writes them in the clear. */
public final class PassphraseWindow {

    private static final double WIDTH = 480;

    private final SideWindow window;
    private final Label trouble = new Label();
    private final PasswordField current = new PasswordField();
    private final PassphraseFields fields;
    private final KeepBox store;
    private final VBox box = new VBox(14);

    /** Does what the reader wants of the cases. */
    public interface Keeper {
        /**
         * @param current that holds now; empty for cases in the clear
         * @param keep whether the system shall keep the new one
         */
        void seal(Optional<Passphrase> current, Passphrase chosen, boolean keep, Answer answer);

        void unseal(Passphrase current, Answer answer);
    }

    /**
     * @param look of the window: its style sheets are taken over
     * @param sealed whether the cases are encrypted now
     */
    public PassphraseWindow(Scene look, boolean sealed, Keeper keeper, WindowWords words) {
        fields = new PassphraseFields(words);
        store = new KeepBox(words);
        Label what = new Label(words.of(sealed ? "lock.change.what" : "lock.seal.what"));
        what.setWrapText(true);
        current.setId("passphrase-current");
        current.setPromptText(words.of("lock.current"));
        current.setAccessibleText(words.of("lock.current"));
        current.setVisible(sealed);
        current.managedProperty().bind(current.visibleProperty());
        trouble.setId("passphrase-trouble");
        trouble.setWrapText(true);
        trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());

        Button keep = new Button(words.of(sealed ? "lock.change" : "lock.seal"));
        keep.setId("passphrase-keep");
        keep.getStyleClass().add("primary");
        keep.setDefaultButton(true);
        keep.disableProperty().bind(fields.good().not().or(unsaid()));
        keep.setOnAction(event -> fields.chosen().ifPresent(chosen -> {
            begin();
            keeper.seal(sealed ? Optional.of(said()) : Optional.empty(), chosen, store.isSelected(), this::end);
        }));
        Button clear = new Button(words.of("lock.unseal"));
        clear.setId("passphrase-unseal");
        clear.setVisible(sealed);
        clear.disableProperty().bind(unsaid());
        clear.setOnAction(event -> {
            begin();
            keeper.unseal(said(), this::end);
        });
        Button cancel = new Button(words.of("settings.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> close());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(10, clear, gap, cancel, keep);
        foot.setAlignment(Pos.CENTER_LEFT);

        box.getChildren().setAll(what, current, fields, store, trouble, foot);
        box.setId("passphrase");
        box.setPadding(new Insets(24));
        box.setPrefWidth(WIDTH);
        window = SideWindow.fitted(look, box).titled(words.of("lock.menu"));
        fields.hint().subscribe(window::fit);
    }

    private BooleanBinding unsaid() {
        return current.textProperty().isEmpty().and(current.visibleProperty());
    }

    private Passphrase said() {
        return new Passphrase(current.getText());
    }

    private void begin() {
        trouble.setText("");
        box.setDisable(true);
    }

    private void end(Optional<String> said) {
        box.setDisable(false);
        if (said.isEmpty()) {
            close();
        } else {
            trouble.setText(said.get());
            window.fit();
        }
    }

    private void close() {
        window.close();
    }

    /** Asks, too, whether the system shall keep the passphrase. */
    public void offerToKeep(boolean kept) {
        store.offer(kept);
        window.fit();
    }

    public SideWindow window() {
        return window;
    }
}
