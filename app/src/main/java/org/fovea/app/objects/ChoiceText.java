package org.fovea.app.objects;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Shows a choice; nobody types one. */
final class ChoiceText<T> extends StringConverter<T> {

    private final Function<T, String> text;

    ChoiceText(Function<T, String> text) {
        this.text = text;
    }

    @Override
    public String toString(@Nullable T choice) {
        return choice == null ? "" : text.apply(choice);
    }

    @Override
    public @Nullable T fromString(String typed) {
        return null;
    }
}
