package org.fovea.app.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fovea.app.words.WindowWords;
import org.fovea.viewer.viewport.KeyMap;
import org.fovea.viewer.viewport.ViewportAction;
import org.fovea.viewer.words.ViewerWords;

/** All keys at a glance, laid over the window; a click or the key again takes it away. */
final class KeyOverview extends StackPane {

    private static final int ROWS = 30;

    private record Line(String key, String meaning) {}

    private final Bindings bindings;
    private final WindowWords words;
    private final ViewerWords viewerWords;

    KeyOverview(Bindings bindings, WindowWords words, ViewerWords viewerWords) {
        this.bindings = bindings;
        this.words = words;
        this.viewerWords = viewerWords;
        getStyleClass().add("key-overview-shade");
        setId("key-overview");
        setAlignment(Pos.CENTER);
        setVisible(false);
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            setVisible(false);
            event.consume();
        });
    }

    private VBox sheet() {
        List<Line> lines = new ArrayList<>();
        Map<String, List<String>> keysByMeaning = new LinkedHashMap<>();
        for (Command command : Command.values()) {
            String key = bindings.text(command);
            if (!key.isEmpty()) {
                keysByMeaning
                        .computeIfAbsent(words.of(command.wordKey()), meaning -> new ArrayList<>())
                        .add(key);
            }
        }
        keysByMeaning.forEach((meaning, texts) -> lines.add(new Line(few(texts), meaning)));
        viewportLines(bindings.viewport(), viewerWords).forEach(lines::add);

        HBox columns = new HBox(28);
        for (int from = 0; from < lines.size(); from += ROWS) {
            columns.getChildren().add(column(lines.subList(from, Math.min(from + ROWS, lines.size()))));
        }
        Label title = new Label(words.of("keys.title"));
        title.getStyleClass().add("place-title");
        Label mouse = new Label(words.of("keys.mouse"));
        mouse.getStyleClass().add("quiet");
        VBox sheet = new VBox(16, title, columns, mouse);
        sheet.getStyleClass().add("key-overview");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return sheet;
    }

    /** A family is told by its ends. */
    private static String few(List<String> keys) {
        return keys.size() > 2 ? keys.getFirst() + " … " + keys.getLast() : String.join("  ", keys);
    }

    void toggle() {
        getChildren().setAll(sheet());
        setVisible(!isVisible());
    }

    /** One line for each action, with every key it has; the nine presets share theirs with the mouse's line. */
    private static List<Line> viewportLines(KeyMap keys, ViewerWords words) {
        Map<ViewportAction, List<String>> byAction = new LinkedHashMap<>();
        for (ViewportAction action : ViewportAction.values()) {
            keys.keys().entrySet().stream()
                    .filter(entry -> entry.getValue() == action)
                    .map(Map.Entry::getKey)
                    .map(KeyCombination::getDisplayText)
                    .filter(text -> !text.startsWith("Numpad"))
                    .sorted()
                    .forEach(text -> byAction.computeIfAbsent(action, any -> new ArrayList<>())
                            .add(text));
        }
        return byAction.entrySet().stream()
                .filter(entry -> !entry.getKey().name().startsWith("PRESET"))
                .map(entry -> new Line(
                        few(entry.getValue()),
                        words.text("action." + entry.getKey().name())))
                .toList();
    }

    private static GridPane column(List<Line> lines) {
        GridPane grid = new GridPane(10, 4);
        for (int row = 0; row < lines.size(); row++) {
            Label key = new Label(lines.get(row).key());
            key.getStyleClass().add("key-cap");
            key.setMinWidth(Region.USE_PREF_SIZE);
            Label meaning = new Label(lines.get(row).meaning());
            meaning.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(row, key, meaning);
        }
        return grid;
    }
}
