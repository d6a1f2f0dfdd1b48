package org.fovea.app.reading;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.fovea.app.cases.vault.Passphrase;
import org.fovea.app.lock.PassphraseFields;
import org.fovea.app.words.Language;
import org.fovea.app.words.WindowWords;
import org.jspecify.annotations.Nullable;

/** What a data folder without settings is asked first. The window speaks the language that is chosen in it. */
final class FirstRunWindow {

    private static final double WIDTH = 600;

    /** Title of the window, greeting, margins and buttons. */
    private static final double BESIDE_FORM = 340;

    private final Stage stage = new Stage();
    private final VBox box = new VBox(18);
    private final SettingsModel model;
    private final Path dataFolder;
    private final BooleanProperty demo = new SimpleBooleanProperty(true);
    private final Answer answer;
    private boolean answered;
    private @Nullable PassphraseFields passphrase;

    /** Hears what the reader wants. */
    interface Answer {
        /**
         * @param passphrase to encrypt the cases under; empty for none
         * @param demo whether to open the computed study
         */
        void begin(SettingsModel chosen, Optional<Passphrase> passphrase, boolean demo);

        /** The window was closed. */
        void leave();
    }

    FirstRunWindow(SettingsModel model, Path dataFolder, Answer answer) {
        this.model = model;
        this.dataFolder = dataFolder;
        this.answer = answer;
        box.setId("first-run");
        box.setPadding(new Insets(28));
        box.setPrefWidth(WIDTH);
        box.getStyleClass().add("main-window");
        Scene scene = new Scene(box);
        stage.setResizable(false);
        stage.setScene(scene);
        stage.setOnHidden(event -> {
            if (!answered) {
                answer.leave();
            }
        });
        model.language().subscribe(this::speak);
        model.theme().subscribe(theme -> Looks.dress(scene, Looks.of(theme)));
    }

    private void speak(Language language) {
        WindowWords words = new WindowWords(language);
        Label title = new Label(words.of("first.title"));
        title.getStyleClass().add("place-title");
        Label what = new Label(words.of("first.what"));
        what.setWrapText(true);
        CheckBox phantom = new CheckBox(words.of("first.demo"));
        phantom.setId("first-demo");
        phantom.selectedProperty().bindBidirectional(demo);
        Button start = new Button(words.of("first.start"));
        start.setId("first-start");
        start.getStyleClass().add("primary");
        start.setDefaultButton(true);
        start.setOnAction(event -> begin());
        PassphraseFields fields = new PassphraseFields(words);
        passphrase = fields;
        start.disableProperty().bind(fields.good().or(fields.empty()).not());
        SettingsForm form = new SettingsForm(model, dataFolder, words);
        form.guard(fields);
        HBox foot = new HBox(start);
        foot.setAlignment(Pos.CENTER_RIGHT);
        box.getChildren().setAll(title, what, form.scrolling(BESIDE_FORM), phantom, foot);
        stage.setTitle(words.of("program.name"));
        stage.sizeToScene();
    }

    private void begin() {
        answered = true;
        stage.hide();
        answer.begin(model, passphrase == null ? Optional.empty() : passphrase.chosen(), demo.get());
    }

    Scene scene() {
        return stage.getScene();
    }

    void show() {
        stage.show();
    }
}
