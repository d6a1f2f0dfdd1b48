package org.fovea.app.reading;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** What a key can do in the reading room beyond the viewport's own actions, with the key it has. */
enum Command {
    PREVIOUS_SERIES(KeyCode.PAGE_UP),
    NEXT_SERIES(KeyCode.PAGE_DOWN),
    KEY_IMAGE(KeyCode.K),
    REFORMAT(KeyCode.M),
    CLASSIFY(KeyCode.C),
    CLASSIFY_SERIES(KeyCode.C, With.SHIFT),
    NEXT_FINDING(KeyCode.SPACE),
    AGREE(KeyCode.A),
    DISAGREE(KeyCode.D),
    SAVE_MARKS(KeyCode.M, With.SHORTCUT),
    EXPORT_PDF(KeyCode.E, With.SHORTCUT),
    CANCEL(KeyCode.ESCAPE),
    WORKLIST(KeyCode.F2),
    FOLD_LEFT(KeyCode.F9),
    FOLD_RIGHT(KeyCode.F10),
    FOLD_BOTH(KeyCode.TAB),
    TAGS(KeyCode.T, With.SHORTCUT),
    KEYS(KeyCode.F1);

    private enum With {
        NOTHING,
        SHIFT,
        SHORTCUT
    }

    private final KeyCode code;
    private final With with;

    Command(KeyCode code) {
        this(code, With.NOTHING);
    }

    Command(KeyCode code, With with) {
        this.code = code;
        this.with = with;
    }

    KeyCombination key() {
        return switch (with) {
            case NOTHING -> new KeyCodeCombination(code);
            case SHIFT -> new KeyCodeCombination(code, KeyCombination.SHIFT_DOWN);
            case SHORTCUT -> new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
        };
    }

    String wordKey() {
        return "command." + name();
    }
}
