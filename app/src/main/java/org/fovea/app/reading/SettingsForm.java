package org.fovea.app.reading;

import java.nio.file.Path;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.util.StringConverter;
import org.fovea.app.lock.PassphraseFields;
import org.fovea.app.settings.Copying;
import org.fovea.app.settings.ReadingOrder;
import org.fovea.app.settings.Theme;
import org.fovea.app.words.Language;
import org.fovea.app.words.WindowWords;

/** The settings as rows: what it is at the left, the choice at the right, below it what it is for. */
final class SettingsForm extends GridPane {

    /** Offered to be waited for; 0 is never. */
    private static final Integer[] MINUTES = {0, 2, 5, 10, 15, 30, 60};

    private final SettingsModel model;
    private final WindowWords words;

    SettingsForm(SettingsModel model, Path dataFolder, WindowWords words) {
        this.model = model;
        this.words = words;
        setHgap(16);
        setVgap(14);
        ColumnConstraints names = new ColumnConstraints();
        names.setHalignment(HPos.RIGHT);
        names.setMinWidth(132);
        ColumnConstraints choices = new ColumnConstraints();
        choices.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(names, choices);
        choice("language", model.language(), Language.values(), Language::nativeName);
        text("reader", model.reader()).setDisable(model.readerGiven());
        text("institution", model.institution());
        text("aeTitle", model.title());
        choice("theme", model.theme(), Theme.values(), theme -> words.of("settings.theme." + theme.name()));
        folder(dataFolder);
    }

    /** What a reader asks for who knows the program: how networks are read, how cases are kept from strangers. */
    void more(Runnable passphrase) {
        choice("order", model.order(), ReadingOrder.values(), order -> words.of("settings.order." + order.name()));
        choice("copying", model.copying(), Copying.values(), which -> words.of("settings.copying." + which.name()));
        Button button = new Button(words.of("lock.menu"));
        button.setId("settings-guard");
        button.setOnAction(event -> passphrase.run());
        row("guard", button);
        choice("lock", model.lockAfterMinutes(), MINUTES, minutes -> words.of("settings.lock.after", minutes));
    }

    /**
     * On a small screen the form gives way, not what stands beside it.
     *
     * @param beside height of the rest of its window
     */
    ScrollPane scrolling(double beside) {
        setPadding(new Insets(0, 12, 0, 0));
        ScrollPane scroll = new ScrollPane(this);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMaxHeight(Screen.getPrimary().getVisualBounds().getHeight() - beside);
        return scroll;
    }

    /** Takes a passphrase where nothing is kept yet. */
    void guard(PassphraseFields fields) {
        row("passphrase", fields);
    }

    private TextField text(String key, StringProperty value) {
        TextField field = new TextField();
        field.setTextFormatter(new TextFormatter<>(
                change -> change.getControlNewText().length() <= SettingsModel.LONGEST_TEXT ? change : null));
        field.textProperty().bindBidirectional(value);
        field.setId("settings-" + key);
        row(key, field);
        return field;
    }

    private <T> void choice(String key, ObjectProperty<T> value, T[] values, Function<T, String> name) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T one) {
                return one == null ? "" : name.apply(one);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        });
        box.valueProperty().bindBidirectional(value);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setId("settings-" + key);
        row(key, box);
    }

    private void folder(Path dataFolder) {
        TextField field = new TextField(dataFolder.toString());
        field.setEditable(false);
        field.setId("settings-folder");
        row("folder", field);
    }

    private void row(String key, Node control) {
        Label name = new Label(words.of("settings." + key));
        name.setMinWidth(USE_PREF_SIZE);
        name.setLabelFor(control);
        control.setAccessibleText(name.getText());
        Label why = new Label(words.of("settings.why." + key));
        why.getStyleClass().addAll("quiet", "small");
        why.setWrapText(true);
        setValignment(name, VPos.TOP);
        name.setPadding(new Insets(6, 0, 0, 0));
        addRow(getRowCount(), name, new VBox(4, control, why));
    }
}
