package org.fovea.app.objects;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fovea.app.document.DocumentLine;
import org.fovea.app.words.WindowWords;
import org.jspecify.annotations.Nullable;

/** A page of lines. Lines can be chosen with mouse and keys and copied as text. */
final class LinesView extends VBox {

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination ALL = new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN);
    private static final double INDENT = 22;
    private static final double WIDE_LABEL = 240;
    private static final double NARROW_LABEL = 120;
    private static final double EDGES = 64;
    private static final int DEEPEST = 6;
    private static final double WIDEST = 900;

    private final double labelWidth;
    private final ListView<DocumentLine> list = new ListView<>();

    /** @param narrow stands beside something else */
    LinesView(List<DocumentLine> lines, boolean narrow, WindowWords words) {
        labelWidth = narrow ? NARROW_LABEL : WIDE_LABEL;
        getStyleClass().add("lines-view");
        list.setId("object-lines");
        list.getItems().setAll(lines);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(view -> new Line());
        list.setMaxWidth(WIDEST);
        MenuItem copy = new MenuItem(words.of("object.copy"));
        copy.setAccelerator(COPY);
        copy.setOnAction(event -> copy());
        MenuItem all = new MenuItem(words.of("object.select.all"));
        all.setAccelerator(ALL);
        all.setOnAction(event -> list.getSelectionModel().selectAll());
        list.setContextMenu(new ContextMenu(copy, all));
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                copy();
                event.consume();
            } else if (ALL.match(event)) {
                list.getSelectionModel().selectAll();
                event.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().add(list);
        setFillWidth(true);
        setAlignment(Pos.TOP_CENTER);
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(list.getSelectionModel().getSelectedItems().stream()
                .map(DocumentLine::plain)
                .collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** A label at its depth, the text beside it. */
    private final class Line extends ListCell<DocumentLine> {

        private final Label label = new Label();
        private final Label text = new Label();
        private final HBox row = new HBox(12, label, text);

        Line() {
            getStyleClass().add("document-line");
            text.setWrapText(true);
            label.setWrapText(true);
            label.getStyleClass().add("quiet");
            text.setMinHeight(USE_PREF_SIZE);
            label.setMinHeight(USE_PREF_SIZE);
            row.setMaxWidth(Double.MAX_VALUE);
            // A cell as wide as the list, so that long texts wrap instead of running out of sight.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable DocumentLine line, boolean empty) {
            super.updateItem(line, empty);
            if (line == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            boolean entry =
                    line.style() == DocumentLine.Style.ENTRY && !line.label().isEmpty();
            label.setText(line.label());
            label.setVisible(entry);
            label.setManaged(entry);
            double indent = INDENT * Math.min(line.level(), DEEPEST);
            double beside = entry ? Math.max(INDENT, labelWidth - indent) : 0;
            label.setMinWidth(beside);
            label.setPrefWidth(beside);
            label.setMaxWidth(beside);
            text.prefWidthProperty().bind(list.widthProperty().subtract(indent + beside + EDGES));
            text.setText(line.text());
            text.getStyleClass()
                    .setAll(
                            "label",
                            switch (line.style()) {
                                case TITLE -> "document-title";
                                case HEADING -> "document-heading";
                                case ENTRY -> "document-text";
                                case NOTE -> "quiet";
                            });
            row.setPadding(new Insets(0, 0, 0, indent));
            setGraphic(row);
            setAccessibleText(line.plain());
        }
    }
}
