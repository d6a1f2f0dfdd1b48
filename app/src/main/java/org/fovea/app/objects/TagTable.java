package org.fovea.app.objects;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fovea.app.words.Sentences;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.ComparedElement.Difference;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.dcm4che.FileComparison;
import org.fovea.dicom.study.Instance;
import org.jspecify.annotations.Nullable;

/** All attributes of an object as a tree, with a search, beside those of another where one is compared. */
final class TagTable extends VBox {

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final double ROW = 28;
    private static final PseudoClass DIFFERS = PseudoClass.getPseudoClass("differs");

    private final DicomFiles files = new DicomFiles();
    private final Errands errands;
    private final Sentences sentences;
    private final WindowWords words;
    private final TextField search = new TextField();
    private final CheckBox differences = new CheckBox();
    private final TreeTableView<TagRow> table = new TreeTableView<>();
    private final TreeTableColumn<TagRow, String> sign;
    private final TreeTableColumn<TagRow, String> other;
    private List<TagRow> rows = List.of();
    private int requests;

    TagTable(Errands errands, Sentences sentences, WindowWords words) {
        super(8);
        this.errands = errands;
        this.sentences = sentences;
        this.words = words;
        getStyleClass().add("tag-table");
        search.setId("tag-search");
        search.setPromptText(words.of("tags.search"));
        search.textProperty().subscribe(text -> fill());
        HBox.setHgrow(search, Priority.ALWAYS);
        differences.setId("tag-differences");
        differences.setText(words.of("tags.differences"));
        differences.setSelected(true);
        differences.selectedProperty().subscribe(only -> fill());
        HBox bar = new HBox(12, search, differences);
        bar.setAlignment(Pos.CENTER_LEFT);
        sign = column("tags.sign", 64, row -> sign(row.difference()));
        other = column("tags.other", 300, TagRow::other);
        columns();
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(bar, table);
        comparing(false);
    }

    private void columns() {
        table.setId("tag-tree");
        table.setShowRoot(false);
        table.setFixedCellSize(ROW);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        table.setPlaceholder(new Label(words.of("tags.none")));
        table.getColumns()
                .setAll(List.of(
                        column("tags.tag", 170, TagRow::tag),
                        sign,
                        column("tags.name", 230, TagRow::name),
                        column("tags.vr", 48, TagRow::vr),
                        column("tags.length", 76, TagRow::length),
                        column("tags.value", 320, TagRow::value),
                        other));
        table.setRowFactory(view -> new Row());
        MenuItem copy = new MenuItem(words.of("object.copy"));
        copy.setOnAction(event -> copy());
        table.setContextMenu(new ContextMenu(copy));
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                copy();
                event.consume();
            }
        });
    }

    private TreeTableColumn<TagRow, String> column(String key, double width, Function<TagRow, String> text) {
        TreeTableColumn<TagRow, String> column = new TreeTableColumn<>(words.of(key));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(
                text.apply(Objects.requireNonNull(cell.getValue().getValue()))));
        return column;
    }

    /** Word and shape, never colour alone. */
    private static String sign(@Nullable Difference difference) {
        return switch (difference) {
            case null -> "";
            case EQUAL -> "=";
            case DIFFERENT -> "≠";
            case ONLY_LEFT -> "−";
            case ONLY_RIGHT -> "+";
        };
    }

    void show(Instance instance) {
        Path file = instance.file();
        comparing(false);
        ask(() -> files.whole(file)
                .map(whole -> whole.elements().stream().map(TagRow::of).toList()));
    }

    void compare(Instance left, Instance right) {
        comparing(true);
        ask(() -> FileComparison.of(files, left.file(), right.file())
                .map(lines -> lines.stream().map(TagRow::of).toList()));
    }

    private void ask(Supplier<Outcome<List<TagRow>>> question) {
        int request = ++requests;
        errands.ask(question, outcome -> {
            if (request != requests) {
                return;
            }
            switch (outcome) {
                case Outcome.Success<List<TagRow>>(List<TagRow> found) -> rows = found;
                case Outcome.Failure<List<TagRow>>(Problem problem) -> {
                    rows = List.of();
                    table.setPlaceholder(new Label(sentences.of(problem)));
                }
            }
            fill();
        });
    }

    private void comparing(boolean two) {
        sign.setVisible(two);
        other.setVisible(two);
        differences.setVisible(two);
        differences.setManaged(two);
    }

    private void fill() {
        table.setRoot(TagTree.of(rows, search.getText(), differences.isVisible() && differences.isSelected()));
    }

    void focusSearch() {
        search.requestFocus();
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(table.getSelectionModel().getSelectedItems().stream()
                .map(TreeItem::getValue)
                .filter(Objects::nonNull)
                .map(TagRow::plain)
                .collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Marks what differs. */
    private static final class Row extends TreeTableRow<TagRow> {
        @Override
        protected void updateItem(@Nullable TagRow row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(
                    DIFFERS, row != null && row.difference() != null && row.difference() != Difference.EQUAL);
        }
    }
}
