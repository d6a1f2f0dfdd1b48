package org.fovea.app.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fovea.app.window.SideWindow;
import org.fovea.app.words.WindowWords;

/**
 * A window to change keys in: choose an action, press Enter, strike the key. A key that another action has is said at once;
 * struck again, it changes hands. Whatever changes holds from then on and is kept.
 */
final class KeyWindow {

    private final SideWindow window;
    private final Bindings bindings;
    private final ActionNames names;
    private final WindowWords words;
    private final Consumer<Map<String, List<KeyCombination>>> keep;
    private final TableView<String> table = new TableView<>();
    private final Label message = new Label();
    private Optional<String> listening = Optional.empty();
    private Optional<KeyCombination> asked = Optional.empty();

    /**
     * @param look of the window: its style sheets are taken over
     * @param keep writes what the keys are now
     */
    KeyWindow(
            Scene look,
            Bindings bindings,
            ActionNames names,
            WindowWords words,
            Consumer<Map<String, List<KeyCombination>>> keep) {
        this.bindings = bindings;
        this.names = names;
        this.words = words;
        this.keep = keep;
        ObservableList<String> all =
                FXCollections.observableArrayList(bindings.all().keySet());
        all.remove(Bindings.FIXED);
        FilteredList<String> found = all.filtered(action -> true);
        TextField search = new TextField();
        search.setId("key-search");
        search.setPromptText(words.of("keys.search"));
        search.textProperty().subscribe(text -> found.setPredicate(action -> matches(action, text)));
        table.setItems(found);
        table.setId("key-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(column("keys.action", names::of));
        table.getColumns().add(column("keys.key", this::keysOf));
        message.setId("key-message");
        message.setWrapText(true);
        Button change = button("keys.change", "key-change", this::listen);
        change.setDefaultButton(true);
        Button none = button("keys.none", "key-none", () -> chosen().ifPresent(action -> put(action, List.of())));
        Button usual = button("keys.usual", "key-usual", () -> chosen().ifPresent(this::usual));
        Button reset = button("keys.reset", "key-reset", () -> use(Bindings.usual()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(8, change, none, usual, gap, reset);
        buttons.setAlignment(Pos.CENTER_LEFT);
        VBox foot = new VBox(10, message, buttons);
        BorderPane root = new BorderPane(table, search, null, foot, null);
        BorderPane.setMargin(table, new Insets(10, 0, 10, 0));
        root.setPadding(new Insets(14));
        window = new SideWindow(look, root, 640, 720)
                .titled(words.of("keys.window"))
                .onShown(table::requestFocus);
        window.scene().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        say("keys.how");
    }

    private TableColumn<String, String> column(String title, Function<String, String> text) {
        TableColumn<String, String> column = new TableColumn<>(words.of(title));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setSortable(false);
        return column;
    }

    private Button button(String key, String id, Runnable action) {
        Button button = new Button(words.of(key));
        button.setId(id);
        button.setOnAction(event -> action.run());
        return button;
    }

    private boolean matches(String action, String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return (names.of(action) + " " + keysOf(action))
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }

    private String keysOf(String action) {
        return bindings.of(action).stream().map(KeyCombination::getDisplayText).collect(Collectors.joining("   "));
    }

    private Optional<String> chosen() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    private void listen() {
        chosen().ifPresent(action -> {
            listening = Optional.of(action);
            asked = Optional.empty();
            say("keys.strike", names.of(action));
        });
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            if (listening.isEmpty()) {
                window.close();
            }
            listening = Optional.empty();
            say("keys.how");
            event.consume();
            return;
        }
        if (listening.isPresent()) {
            KeyText.struck(event).ifPresent(key -> struck(listening.get(), key));
            event.consume();
        }
    }

    private void struck(String action, KeyCombination key) {
        Optional<String> owner = bindings.owner(key, action);
        if (owner.filter(Bindings.FIXED::equals).isPresent()) {
            return;
        }
        if (owner.isPresent() && !asked.equals(Optional.of(key))) {
            asked = Optional.of(key);
            say("keys.conflict", key.getDisplayText(), names.of(owner.get()));
            return;
        }
        listening = Optional.empty();
        Map<String, List<KeyCombination>> changed = new LinkedHashMap<>(bindings.all());
        owner.ifPresent(other -> changed.put(other, without(other, key)));
        changed.put(action, List.of(key));
        use(changed);
    }

    private List<KeyCombination> without(String action, KeyCombination key) {
        return bindings.of(action).stream().filter(other -> !other.equals(key)).toList();
    }

    /** Back to what the manual says, taken from whoever has it now. */
    private void usual(String action) {
        List<KeyCombination> keys = Bindings.usual().getOrDefault(action, List.of());
        Map<String, List<KeyCombination>> changed = new LinkedHashMap<>();
        bindings.all()
                .forEach((other, theirs) -> changed.put(
                        other,
                        theirs.stream().filter(key -> !keys.contains(key)).toList()));
        changed.put(action, keys);
        use(changed);
    }

    private void put(String action, List<KeyCombination> keys) {
        Map<String, List<KeyCombination>> changed = new LinkedHashMap<>(bindings.all());
        changed.put(action, keys);
        use(changed);
    }

    private void use(Map<String, List<KeyCombination>> keys) {
        bindings.use(keys);
        keep.accept(keys);
        table.refresh();
        say("keys.how");
    }

    private void say(String key, Object... facts) {
        message.setText(words.of(key, facts));
    }

    SideWindow window() {
        return window;
    }
}
