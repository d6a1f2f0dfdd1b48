package org.fovea.viewer.viewport;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Which key does what in viewports; an action may have several keys. Confined to the UI thread. */
public final class KeyMap {

    private Map<KeyCombination, ViewportAction> keys;

    public KeyMap(Map<KeyCombination, ViewportAction> keys) {
        this.keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }

    /** In the order in which an action's keys are named. */
    public Map<KeyCombination, ViewportAction> keys() {
        return keys;
    }

    /** Other keys from now on, for every viewport that has this map. */
    public void use(Map<KeyCombination, ViewportAction> other) {
        keys = Collections.unmodifiableMap(new LinkedHashMap<>(other));
    }

    /** The keys of the manual. */
    public static KeyMap usual() {
        Map<KeyCombination, ViewportAction> keys = new LinkedHashMap<>();
        keys.put(new KeyCodeCombination(KeyCode.UP), ViewportAction.PREVIOUS_IMAGE);
        keys.put(new KeyCodeCombination(KeyCode.LEFT), ViewportAction.PREVIOUS_IMAGE);
        keys.put(new KeyCodeCombination(KeyCode.DOWN), ViewportAction.NEXT_IMAGE);
        keys.put(new KeyCodeCombination(KeyCode.RIGHT), ViewportAction.NEXT_IMAGE);
        keys.put(new KeyCodeCombination(KeyCode.PAGE_UP, SHIFT_DOWN), ViewportAction.TEN_BACK);
        keys.put(new KeyCodeCombination(KeyCode.PAGE_DOWN, SHIFT_DOWN), ViewportAction.TEN_ON);
        keys.put(new KeyCodeCombination(KeyCode.HOME), ViewportAction.FIRST_IMAGE);
        keys.put(new KeyCodeCombination(KeyCode.END), ViewportAction.LAST_IMAGE);
        for (int digit = 1; digit <= 9; digit++) {
            ViewportAction preset = ViewportAction.valueOf("PRESET_" + digit);
            keys.put(new KeyCodeCombination(KeyCode.valueOf("DIGIT" + digit)), preset);
            keys.put(new KeyCodeCombination(KeyCode.valueOf("NUMPAD" + digit)), preset);
        }
        keys.put(new KeyCodeCombination(KeyCode.DIGIT0), ViewportAction.RESET);
        keys.put(new KeyCodeCombination(KeyCode.NUMPAD0), ViewportAction.RESET);
        keys.put(new KeyCodeCombination(KeyCode.I), ViewportAction.INVERT);
        keys.put(new KeyCodeCombination(KeyCode.V), ViewportAction.FLIP_HORIZONTAL);
        keys.put(new KeyCodeCombination(KeyCode.V, SHIFT_DOWN), ViewportAction.FLIP_VERTICAL);
        keys.put(new KeyCodeCombination(KeyCode.OPEN_BRACKET), ViewportAction.TURN_LEFT);
        keys.put(new KeyCodeCombination(KeyCode.CLOSE_BRACKET), ViewportAction.TURN_RIGHT);
        keys.put(new KeyCodeCombination(KeyCode.H), ViewportAction.TOGGLE_HEAT_MAP);
        keys.put(new KeyCodeCombination(KeyCode.O), ViewportAction.NEXT_OVERLAY_TEXT);
        keys.put(new KeyCodeCombination(KeyCode.N), ViewportAction.TOGGLE_INTERPOLATION);
        keys.put(new KeyCodeCombination(KeyCode.I, SHIFT_DOWN), ViewportAction.NEXT_LUT);
        keys.put(new KeyCodeCombination(KeyCode.N, SHIFT_DOWN), ViewportAction.NEXT_FILTER);
        keys.put(new KeyCodeCombination(KeyCode.O, SHIFT_DOWN), ViewportAction.TOGGLE_GRAPHICS);
        keys.put(new KeyCodeCombination(KeyCode.G, SHORTCUT_DOWN), ViewportAction.HISTOGRAM);
        keys.put(new KeyCodeCombination(KeyCode.W, SHIFT_DOWN), ViewportAction.WINDOW_FULL_RANGE);
        keys.put(new KeyCodeCombination(KeyCode.DIGIT0, SHORTCUT_DOWN), ViewportAction.ZOOM_FIT);
        keys.put(new KeyCodeCombination(KeyCode.DIGIT9, SHORTCUT_DOWN), ViewportAction.ZOOM_FILL);
        keys.put(new KeyCodeCombination(KeyCode.DIGIT1, SHORTCUT_DOWN), ViewportAction.ZOOM_ACTUAL_PIXELS);
        keys.put(new KeyCodeCombination(KeyCode.DIGIT2, SHORTCUT_DOWN), ViewportAction.ZOOM_TRUE_SIZE);
        keys.put(new KeyCodeCombination(KeyCode.Q), ViewportAction.MAGNIFY);
        keys.put(new KeyCodeCombination(KeyCode.W), ViewportAction.TOOL_WINDOW);
        keys.put(new KeyCodeCombination(KeyCode.R, SHORTCUT_DOWN), ViewportAction.TOOL_WINDOW_REGION);
        keys.put(new KeyCodeCombination(KeyCode.Z), ViewportAction.TOOL_ZOOM);
        keys.put(new KeyCodeCombination(KeyCode.P), ViewportAction.TOOL_PAN);
        keys.put(new KeyCodeCombination(KeyCode.S), ViewportAction.TOOL_SCROLL);
        keys.put(new KeyCodeCombination(KeyCode.L), ViewportAction.TOOL_LENGTH);
        keys.put(new KeyCodeCombination(KeyCode.T), ViewportAction.TOOL_ARROW);
        marks(keys);
        keys.put(new KeyCodeCombination(KeyCode.DELETE), ViewportAction.DELETE_MARK);
        keys.put(new KeyCodeCombination(KeyCode.BACK_SPACE), ViewportAction.DELETE_MARK);
        keys.put(new KeyCodeCombination(KeyCode.Z, SHORTCUT_DOWN), ViewportAction.UNDO);
        keys.put(new KeyCodeCombination(KeyCode.Y, SHORTCUT_DOWN), ViewportAction.REDO);
        keys.put(new KeyCodeCombination(KeyCode.Z, SHORTCUT_DOWN, SHIFT_DOWN), ViewportAction.REDO);
        keys.put(new KeyCodeCombination(KeyCode.EQUALS), ViewportAction.SLAB_THICKER);
        keys.put(new KeyCodeCombination(KeyCode.PLUS), ViewportAction.SLAB_THICKER);
        keys.put(new KeyCodeCombination(KeyCode.ADD), ViewportAction.SLAB_THICKER);
        keys.put(new KeyCodeCombination(KeyCode.MINUS), ViewportAction.SLAB_THINNER);
        keys.put(new KeyCodeCombination(KeyCode.SUBTRACT), ViewportAction.SLAB_THINNER);
        keys.put(new KeyCodeCombination(KeyCode.B), ViewportAction.NEXT_BLEND);
        keys.put(new KeyCodeCombination(KeyCode.LEFT, SHIFT_DOWN), ViewportAction.TURN_CUT_LEFT);
        keys.put(new KeyCodeCombination(KeyCode.RIGHT, SHIFT_DOWN), ViewportAction.TURN_CUT_RIGHT);
        keys.put(new KeyCodeCombination(KeyCode.UP, SHIFT_DOWN), ViewportAction.TURN_CUT_UP);
        keys.put(new KeyCodeCombination(KeyCode.DOWN, SHIFT_DOWN), ViewportAction.TURN_CUT_DOWN);
        keys.put(new KeyCodeCombination(KeyCode.U), ViewportAction.UPRIGHT_CUTS);
        keys.put(new KeyCodeCombination(KeyCode.J), ViewportAction.JOIN_CUTS);
        return new KeyMap(keys);
    }

    private static void marks(Map<KeyCombination, ViewportAction> keys) {
        keys.put(new KeyCodeCombination(KeyCode.G), ViewportAction.TOOL_ANGLE);
        keys.put(new KeyCodeCombination(KeyCode.G, SHIFT_DOWN), ViewportAction.TOOL_COBB);
        keys.put(new KeyCodeCombination(KeyCode.B, SHIFT_DOWN), ViewportAction.TOOL_BIDIRECTIONAL);
        keys.put(new KeyCodeCombination(KeyCode.R), ViewportAction.TOOL_RECTANGLE);
        keys.put(new KeyCodeCombination(KeyCode.E), ViewportAction.TOOL_ELLIPSE);
        keys.put(new KeyCodeCombination(KeyCode.F), ViewportAction.TOOL_FREEHAND);
        keys.put(new KeyCodeCombination(KeyCode.F, SHIFT_DOWN), ViewportAction.TOOL_POLYGON);
        keys.put(new KeyCodeCombination(KeyCode.R, SHIFT_DOWN), ViewportAction.TOOL_GROW);
        keys.put(new KeyCodeCombination(KeyCode.P, SHIFT_DOWN), ViewportAction.TOOL_PATH);
        keys.put(new KeyCodeCombination(KeyCode.X), ViewportAction.TOOL_PROBE);
        keys.put(new KeyCodeCombination(KeyCode.T, SHIFT_DOWN), ViewportAction.TOOL_HEART);
        keys.put(new KeyCodeCombination(KeyCode.S, SHIFT_DOWN), ViewportAction.TOOL_SPINE);
        keys.put(new KeyCodeCombination(KeyCode.L, SHIFT_DOWN), ViewportAction.TOOL_CALIBRATION);
        keys.put(new KeyCodeCombination(KeyCode.PERIOD), ViewportAction.NEXT_MARK);
        keys.put(new KeyCodeCombination(KeyCode.COMMA), ViewportAction.PREVIOUS_MARK);
        keys.put(new KeyCodeCombination(KeyCode.LEFT, SHORTCUT_DOWN), ViewportAction.MARK_LEFT);
        keys.put(new KeyCodeCombination(KeyCode.RIGHT, SHORTCUT_DOWN), ViewportAction.MARK_RIGHT);
        keys.put(new KeyCodeCombination(KeyCode.UP, SHORTCUT_DOWN), ViewportAction.MARK_UP);
        keys.put(new KeyCodeCombination(KeyCode.DOWN, SHORTCUT_DOWN), ViewportAction.MARK_DOWN);
        keys.put(new KeyCodeCombination(KeyCode.C, SHORTCUT_DOWN), ViewportAction.COPY_MARK);
        keys.put(new KeyCodeCombination(KeyCode.V, SHORTCUT_DOWN), ViewportAction.PASTE_MARK);
        keys.put(new KeyCodeCombination(KeyCode.L, SHORTCUT_DOWN), ViewportAction.LOCK_MARK);
        keys.put(new KeyCodeCombination(KeyCode.H, SHORTCUT_DOWN), ViewportAction.HIDE_MARK);
        keys.put(new KeyCodeCombination(KeyCode.H, SHIFT_DOWN), ViewportAction.TOGGLE_MARKS);
    }

    public Optional<ViewportAction> find(KeyEvent event) {
        return keys.entrySet().stream()
                .filter(entry -> entry.getKey().match(event))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
