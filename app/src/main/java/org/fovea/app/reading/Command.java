package org.fovea.app.reading;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** What a key can do in the reading room beyond the viewport's own actions, with its usual key. */
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
    CORRECT(KeyCode.D, With.SHIFT),
    REMARK(KeyCode.A, With.SHIFT),
    SAVE_MARKS(KeyCode.M, With.SHORTCUT),
    EXPORT_PDF(KeyCode.E, With.SHORTCUT),
    SAVE_PICTURE(KeyCode.S, With.SHORTCUT),
    COPY_PICTURE(KeyCode.C, With.SHORTCUT_SHIFT),
    PRINT_PICTURE(KeyCode.P, With.SHORTCUT),
    SAVE_FILM(KeyCode.S, With.SHORTCUT_SHIFT),
    CANCEL(KeyCode.ESCAPE),
    WORKLIST(KeyCode.F2),
    FOLD_LEFT(KeyCode.F9),
    FOLD_RIGHT(KeyCode.F10),
    FOLD_BOTH(KeyCode.TAB),
    TAGS(KeyCode.T, With.SHORTCUT),
    MANUAL(KeyCode.F1),
    KEYS(KeyCode.F12),
    CHANGE_KEYS(KeyCode.F1, With.SHIFT),
    CHOOSE_TOOLS(KeyCode.F12, With.SHIFT),
    SETTINGS(KeyCode.COMMA, With.SHORTCUT),
    LOCK(KeyCode.L, With.SHORTCUT_SHIFT),
    TOUR(KeyCode.F1, With.SHORTCUT),
    LAYOUT_1(KeyCode.DIGIT1, With.SHIFT, "LAYOUT"),
    LAYOUT_2(KeyCode.DIGIT2, With.SHIFT, "LAYOUT"),
    LAYOUT_3(KeyCode.DIGIT3, With.SHIFT, "LAYOUT"),
    LAYOUT_4(KeyCode.DIGIT4, With.SHIFT, "LAYOUT"),
    LAYOUT_6(KeyCode.DIGIT6, With.SHIFT, "LAYOUT"),
    LAYOUT_9(KeyCode.DIGIT9, With.SHIFT, "LAYOUT"),
    MAXIMISE(KeyCode.F11),
    CELL_LEFT(KeyCode.LEFT, With.ALT, "CELL"),
    CELL_RIGHT(KeyCode.RIGHT, With.ALT, "CELL"),
    CELL_UP(KeyCode.UP, With.ALT, "CELL"),
    CELL_DOWN(KeyCode.DOWN, With.ALT, "CELL"),
    SWAP_LEFT(KeyCode.LEFT, With.ALT_SHIFT, "SWAP"),
    SWAP_RIGHT(KeyCode.RIGHT, With.ALT_SHIFT, "SWAP"),
    SWAP_UP(KeyCode.UP, With.ALT_SHIFT, "SWAP"),
    SWAP_DOWN(KeyCode.DOWN, With.ALT_SHIFT, "SWAP"),
    DIVIDE_COLUMNS(KeyCode.F4),
    DIVIDE_ROWS(KeyCode.F4, With.SHIFT),
    REMOVE_CELL(KeyCode.F4, With.SHORTCUT),
    NEXT_PROTOCOL(KeyCode.F3),
    NEW_WINDOW(KeyCode.F7),
    CINE(KeyCode.F8),
    CINE_SWEEP(KeyCode.F8, With.SHIFT),
    LINK(KeyCode.Y),
    LINK_WINDOW(KeyCode.Y, With.SHIFT),
    LINK_ZOOM(KeyCode.Y, With.ALT),
    REFERENCE_LINES(KeyCode.F6, With.SHIFT),
    CURSOR(KeyCode.F6);

    private enum With {
        NOTHING,
        SHIFT,
        SHORTCUT,
        SHORTCUT_SHIFT,
        ALT,
        ALT_SHIFT
    }

    private final KeyCode code;
    private final With with;
    private final String family;

    Command(KeyCode code) {
        this(code, With.NOTHING);
    }

    Command(KeyCode code, With with) {
        this(code, with, "");
    }

    /** @param family commands that are explained by one line */
    Command(KeyCode code, With with, String family) {
        this.code = code;
        this.with = with;
        this.family = family;
    }

    /** The key of the manual; {@link Bindings} say which it has. */
    KeyCombination usualKey() {
        return switch (with) {
            case NOTHING -> new KeyCodeCombination(code);
            case SHIFT -> new KeyCodeCombination(code, KeyCombination.SHIFT_DOWN);
            case SHORTCUT -> new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
            case SHORTCUT_SHIFT ->
                new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
            case ALT -> new KeyCodeCombination(code, KeyCombination.ALT_DOWN);
            case ALT_SHIFT -> new KeyCodeCombination(code, KeyCombination.ALT_DOWN, KeyCombination.SHIFT_DOWN);
        };
    }

    /** Which one of its family it is; empty where it has none. */
    String which() {
        if (family.isEmpty()) {
            return "";
        }
        String last = name().substring(family.length() + 1);
        return switch (last) {
            case "LEFT" -> "  ←";
            case "RIGHT" -> "  →";
            case "UP" -> "  ↑";
            case "DOWN" -> "  ↓";
            default -> "  " + last;
        };
    }

    String wordKey() {
        return "command." + (family.isEmpty() ? name() : family);
    }
}
