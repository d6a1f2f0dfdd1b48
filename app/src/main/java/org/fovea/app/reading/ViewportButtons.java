package org.fovea.app.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.pixel.VoiLut;
import org.fovea.dicom.pixel.Window;
import org.fovea.viewer.annotation.MarkKind;
import org.fovea.viewer.layout.Screens;
import org.fovea.viewer.render.WindowPresets;
import org.fovea.viewer.theme.ActionIcon;
import org.fovea.viewer.tool.MarkTool;
import org.fovea.viewer.tool.PanTool;
import org.fovea.viewer.tool.ScrollTool;
import org.fovea.viewer.tool.Tool;
import org.fovea.viewer.tool.WindowTool;
import org.fovea.viewer.tool.ZoomTool;
import org.fovea.viewer.viewport.KeyMap;
import org.fovea.viewer.viewport.ViewportAction;
import org.fovea.viewer.viewport.ViewportActions;
import org.fovea.viewer.viewport.ViewportModel;
import org.fovea.viewer.words.ViewerWords;

/** Makes the buttons that act on the active viewport. They leave the keyboard to it. */
final class ViewportButtons {

    private static final Map<ViewportAction, Tool> TOOLS = Map.of(
            ViewportAction.TOOL_SCROLL, new ScrollTool(),
            ViewportAction.TOOL_WINDOW, new WindowTool(),
            ViewportAction.TOOL_ZOOM, new ZoomTool(),
            ViewportAction.TOOL_PAN, new PanTool(),
            ViewportAction.TOOL_LENGTH, new MarkTool(MarkKind.LENGTH),
            ViewportAction.TOOL_ELLIPSE, new MarkTool(MarkKind.ELLIPSE),
            ViewportAction.TOOL_ARROW, new MarkTool(MarkKind.TEXT_ARROW));

    /** Those that are needed less often, in one menu. */
    private static final List<ViewportAction> RARER = List.of(
            ViewportAction.TOOL_PATH,
            ViewportAction.TOOL_ANGLE,
            ViewportAction.TOOL_COBB,
            ViewportAction.TOOL_BIDIRECTIONAL,
            ViewportAction.TOOL_RECTANGLE,
            ViewportAction.TOOL_POLYGON,
            ViewportAction.TOOL_FREEHAND,
            ViewportAction.TOOL_GROW,
            ViewportAction.TOOL_PROBE,
            ViewportAction.TOOL_HEART,
            ViewportAction.TOOL_SPINE,
            ViewportAction.TOOL_CALIBRATION);

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Screens screens;
    private final KeyMap keys;
    private final WindowWords words;
    private final ViewerWords viewerWords;

    ViewportButtons(Screens screens, KeyMap keys, WindowWords words, ViewerWords viewerWords) {
        this.screens = screens;
        this.keys = keys;
        this.words = words;
        this.viewerWords = viewerWords;
    }

    /** Does it once at each press. */
    Button action(ViewportAction action, ActionIcon icon) {
        Button button = new Button();
        button.setOnAction(event -> ViewportActions.perform(action, screens.active()));
        dress(button, action, icon);
        return button;
    }

    /** Chooses what the left button does, and shows whether it does. */
    ToggleButton tool(ViewportAction action, ActionIcon icon) {
        ToggleButton button = new ToggleButton();
        dress(button, action, icon);
        screens.active().toolProperty().subscribe(tool -> button.setSelected(tool.equals(TOOLS.get(action))));
        button.setOnAction(event -> {
            ViewportActions.perform(action, screens.active());
            button.setSelected(true);
        });
        return button;
    }

    /** The marks that are drawn less often. It looks pressed while one of their tools is in the hand. */
    MenuButton marks() {
        MenuButton menu = new MenuButton();
        IconButtons.dress(menu, ActionIcon.MARKS, words.of("tool.marks"));
        menu.setId("marks");
        for (ViewportAction action : RARER) {
            MenuItem item = new MenuItem(named(action));
            item.setId(action.name());
            item.setOnAction(event -> ViewportActions.perform(action, screens.active()));
            menu.getItems().add(item);
        }
        screens.active()
                .toolProperty()
                .subscribe(tool ->
                        menu.pseudoClassStateChanged(CHOSEN, tool instanceof MarkTool && !TOOLS.containsValue(tool)));
        return menu;
    }

    /**
     * Switches it on and off, and shows which it is.
     *
     * @param state of a viewport
     */
    ToggleButton toggle(
            ViewportAction action, ActionIcon icon, Function<ViewportModel, ObservableValue<Boolean>> state) {
        ToggleButton button = new ToggleButton();
        dress(button, action, icon);
        ObservableValue<Boolean> on = screens.activeProperty().flatMap(state);
        on.subscribe(button::setSelected);
        button.setOnAction(event -> {
            ViewportActions.perform(action, screens.active());
            button.setSelected(on.getValue());
        });
        return button;
    }

    /** The windows that fit the shown image. */
    MenuButton presets() {
        MenuButton menu = new MenuButton(words.of("tool.presets"));
        menu.setId("presets");
        menu.setFocusTraversable(false);
        menu.setMinWidth(MenuButton.USE_PREF_SIZE);
        menu.setOnShowing(event -> {
            menu.getItems().clear();
            int number = 1;
            for (WindowPresets.Preset preset : screens.active().presets()) {
                MenuItem item = new MenuItem(words.of("tool.preset", number++, name(preset)));
                item.setOnAction(chosen -> screens.active().voiProperty().set(Optional.of(preset.voi())));
                menu.getItems().add(item);
            }
        });
        return menu;
    }

    private String name(WindowPresets.Preset preset) {
        if (!preset.name().isEmpty()) {
            return viewerWords.text(preset.name());
        }
        VoiLut voi = preset.voi();
        if (!voi.explanation().isBlank()) {
            return voi.explanation();
        }
        return voi instanceof Window window
                ? words.of("tool.window", Math.round(window.width()), Math.round(window.center()))
                : words.of("tool.table");
    }

    private void dress(ButtonBase button, ViewportAction action, ActionIcon icon) {
        IconButtons.dress(button, icon, () -> named(action));
        button.setId(action.name());
    }

    /** What it does, and the key that does it too. */
    private String named(ViewportAction action) {
        String name = viewerWords.text("action." + action.name());
        String key = keys.keys().entrySet().stream()
                .filter(entry -> entry.getValue() == action)
                .map(entry -> entry.getKey().getDisplayText())
                .filter(text -> !text.startsWith("Numpad"))
                .findFirst()
                .orElse("");
        return key.isEmpty() ? name : words.of("tooltip.key", name, key);
    }
}
