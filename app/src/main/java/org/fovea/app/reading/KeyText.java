package org.fovea.app.reading;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;

/** Keys as people write them, for example {@code Ctrl+Shift+S}. Ctrl stands for the Command key where that is usual. */
final class KeyText {

    private KeyText() {}

    static String of(KeyCombination key) {
        return key.getName().replace("Shortcut", "Ctrl");
    }

    /** Empty where the words name no key, or none but Ctrl, Shift and Alt. */
    static Optional<KeyCombination> parse(String text) {
        try {
            return KeyCombination.valueOf(text.replace("Ctrl", "Shortcut")) instanceof KeyCodeCombination key
                    ? Optional.of(plain(key))
                    : Optional.empty();
        } catch (IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }

    /** The key that was struck; empty for Ctrl, Shift and the like alone. */
    static Optional<KeyCombination> struck(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code.isModifierKey() || code == KeyCode.UNDEFINED) {
            return Optional.empty();
        }
        return Optional.of(new KeyCodeCombination(
                code,
                held(event.isShiftDown()),
                ModifierValue.UP,
                held(event.isAltDown()),
                ModifierValue.UP,
                held(event.isShortcutDown())));
    }

    /** However it was written, equal keys are equal values. */
    private static KeyCombination plain(KeyCodeCombination key) {
        return new KeyCodeCombination(
                key.getCode(), key.getShift(), ModifierValue.UP, key.getAlt(), ModifierValue.UP, key.getShortcut());
    }

    private static ModifierValue held(boolean down) {
        return down ? ModifierValue.DOWN : ModifierValue.UP;
    }
}
