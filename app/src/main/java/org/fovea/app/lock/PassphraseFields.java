package org.fovea.app.lock;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import org.fovea.app.cases.vault.Passphrase;
import org.fovea.app.words.WindowWords;

/** Takes a new passphrase, twice, and says what is still wrong with it. */
public final class PassphraseFields extends VBox {

    private final String advice;
    private final Label hint = new Label();
    private final PasswordField first = new PasswordField();
    private final PasswordField second = new PasswordField();
    private final BooleanBinding good = Bindings.createBooleanBinding(
            () -> passphrase().longEnough() && first.getText().equals(second.getText()),
            first.textProperty(),
            second.textProperty());
    private final BooleanBinding empty =
            first.textProperty().isEmpty().and(second.textProperty().isEmpty());

    /** For cases, which nobody can read without it. */
    public PassphraseFields(WindowWords words) {
        this(words, "lock.advice");
    }

    /** @param advice key of what is said to a passphrase that can be taken */
    PassphraseFields(WindowWords words, String advice) {
        super(6);
        this.advice = advice;
        name(first, "passphrase-new", words.of("lock.new"));
        name(second, "passphrase-again", words.of("lock.again"));
        hint.setId("passphrase-hint");
        hint.setWrapText(true);
        hint.managedProperty().bind(hint.textProperty().isNotEmpty());
        hint.getStyleClass().addAll("quiet", "small");
        hint.textProperty()
                .bind(Bindings.createStringBinding(() -> hint(words), first.textProperty(), second.textProperty()));
        getChildren().setAll(first, second, hint);
    }

    private static void name(PasswordField field, String id, String name) {
        field.setId(id);
        field.setPromptText(name);
        field.setAccessibleText(name);
    }

    private String hint(WindowWords words) {
        boolean longEnough = passphrase().longEnough();
        if (empty.get()) {
            return "";
        }
        if (!first.getText().isEmpty() && !longEnough) {
            return words.of("lock.short", Passphrase.SHORTEST);
        }
        return longEnough && !good.get() ? words.of("lock.different") : words.of(advice);
    }

    /** What is said about what stands here; it may need more room than before. */
    ReadOnlyStringProperty hint() {
        return hint.textProperty();
    }

    void clear() {
        first.clear();
        second.clear();
    }

    private Passphrase passphrase() {
        return new Passphrase(first.getText());
    }

    /** Whether a passphrase stands here that can be taken. */
    public BooleanBinding good() {
        return good;
    }

    /** Whether nobody typed anything. */
    public BooleanBinding empty() {
        return empty;
    }

    /** Empty unless it is {@link #good}. */
    public Optional<Passphrase> chosen() {
        return good.get() ? Optional.of(passphrase()) : Optional.empty();
    }
}
