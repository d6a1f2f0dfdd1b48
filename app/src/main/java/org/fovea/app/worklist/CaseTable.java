package org.fovea.app.worklist;

import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.fovea.app.cases.CaseRow;
import org.fovea.app.cases.CaseSorting;
import org.fovea.app.cases.CaseSorting.Column;
import org.fovea.app.cases.Priority;
import org.fovea.app.cases.ReportState;
import org.fovea.app.words.ClassNames;
import org.fovea.app.words.WindowWords;
import org.jspecify.annotations.Nullable;

/** The table of studies. Enter or a double click opens one. */
final class CaseTable {

    /** Columns may shrink by a tenth before the table scrolls. */
    private static final double LEAST = 0.9;

    private static final String COLUMN = "column-";

    private final WindowWords words;
    private final ClassNames classes;
    private final AiScope scope;
    private final Predicate<CaseRow> heldBack;
    private final TableView<CaseRow> table = new TableView<>();

    CaseTable(WorklistModel model, WindowWords words, ClassNames classes, AiScope scope) {
        this.words = words;
        this.classes = classes;
        this.scope = scope;
        this.heldBack = model::holdsBack;
        table.setId("cases");
        table.setAccessibleText(words.of("worklist.table"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setFixedCellSize(34);
        addColumns();
        model.hiddenColumns().addListener((SetChangeListener<String>) change -> hide(model.hiddenColumns()));
        hide(model.hiddenColumns());
        table.setItems(model.rows());
        table.setSortPolicy(sorted -> {
            model.sorting().set(sorting());
            return true;
        });
        model.sorting().subscribe(this::showSorting);
        table.setPlaceholder(new Label());
        var selection = table.getSelectionModel();
        selection.selectedItemProperty().subscribe(now -> {
            if (now != null) {
                model.select(now);
            }
        });
        model.selected().subscribe(now -> {
            if (now == null) {
                selection.clearSelection();
            } else if (!now.equals(selection.getSelectedItem())) {
                selection.select(model.rows().indexOf(now));
            }
        });
        model.rows().subscribe(() -> keepChoice(model));
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                model.openSelected();
                event.consume();
            } else if (event.getCode() == KeyCode.DELETE) {
                model.withSelected(model.actions()::bin);
                event.consume();
            }
        });
        table.setRowFactory(view -> row(model, words));
    }

    /** A row may be chosen before it is read; and another list takes the choice of an unread row away. */
    private void keepChoice(WorklistModel model) {
        var selection = table.getSelectionModel();
        CaseRow chosen = model.selected().get();
        if (!selection.isEmpty()) {
            CaseRow read = model.rows().get(selection.getSelectedIndex());
            if (read != null) {
                model.select(read);
            }
        } else if (chosen != null) {
            selection.select(model.rows().indexOf(chosen));
        }
    }

    TableView<CaseRow> node() {
        return table;
    }

    private void hide(Set<String> names) {
        table.getColumns().forEach(column -> column.setVisible(!names.contains(name(column))));
    }

    /** As settings and words name it. */
    static String name(TableColumn<?, ?> column) {
        return column.getId().substring(COLUMN.length());
    }

    /** The column that the reader chose first; the others decide nothing. */
    private @Nullable CaseSorting sorting() {
        return table.getSortOrder().stream()
                .findFirst()
                .map(column ->
                        new CaseSorting(sortable(column), column.getSortType() == TableColumn.SortType.DESCENDING))
                .orElse(null);
    }

    private void showSorting(@Nullable CaseSorting wanted) {
        if (Objects.equals(wanted, sorting())) {
            return;
        }
        table.getSortOrder().clear();
        if (wanted != null) {
            table.getColumns().stream()
                    .filter(column -> sortable(column) == wanted.column())
                    .forEach(column -> {
                        column.setSortType(
                                wanted.descending() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
                        table.getSortOrder().add(column);
                    });
        }
    }

    private static Column sortable(TableColumn<CaseRow, ?> column) {
        return (Column) column.getUserData();
    }

    private static TableRow<CaseRow> row(WorklistModel model, WindowWords words) {
        TableRow<CaseRow> row = new TableRow<>() {
            @Override
            protected void updateItem(@Nullable CaseRow item, boolean empty) {
                super.updateItem(item, empty);
                if (item == null && !empty) {
                    model.look(getIndex());
                }
            }
        };
        MenuItem open = new MenuItem(words.of("worklist.open"));
        open.setOnAction(event -> model.openSelected());
        MenuItem bin = new MenuItem(words.of("worklist.bin"));
        bin.setOnAction(event -> model.withSelected(model.actions()::bin));
        ContextMenu menu = new ContextMenu(
                open,
                priorities(row, model, words),
                new SendMenu(
                        words.of("send.images"),
                        () -> model.actions().archives(),
                        archive -> model.withSelected(chosen -> model.actions().send(chosen, archive)),
                        words),
                bin);
        row.contextMenuProperty()
                .bind(Bindings.when(row.emptyProperty())
                        .then((ContextMenu) null)
                        .otherwise(menu));
        row.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !row.isEmpty()) {
                model.openSelected();
            }
        });
        return row;
    }

    private static Menu priorities(TableRow<CaseRow> row, WorklistModel model, WindowWords words) {
        Menu menu = new Menu(words.of("worklist.priority"));
        ToggleGroup one = new ToggleGroup();
        for (Priority priority : Priority.values()) {
            RadioMenuItem item = new RadioMenuItem(words.of("worklist.priority." + priority.name()));
            item.setId("priority-" + priority.name());
            item.setToggleGroup(one);
            item.setOnAction(
                    event -> model.withSelected(chosen -> model.actions().prioritise(chosen, priority)));
            row.itemProperty().subscribe(shown -> {
                if (shown != null && shown.priority() == priority) {
                    item.setSelected(true);
                }
            });
            menu.getItems().add(item);
        }
        return menu;
    }

    private void addColumns() {
        TableColumn<CaseRow, CaseRow> patient = column("patient", 232, Column.PATIENT);
        patient.setCellFactory(column -> new PatientCell(words));
        text("sexAge", 90, Column.SEX_AGE, row -> words.sexAndAge(row.study()));
        text("id", 150, Column.PATIENT_ID, row -> row.study().patient().patientId());
        text("date", 115, Column.DATE, row -> words.date(row.study().date()));
        text("modality", 90, Column.MODALITY, row -> String.join(" ", row.modalities()));
        text("description", 193, Column.DESCRIPTION, row -> row.study().description());
        TableColumn<CaseRow, CaseRow> images = column("images", 80, Column.IMAGES);
        images.getStyleClass().add("numbers");
        images.setCellFactory(column -> new TextCell(row -> Integer.toString(row.images()), Pos.CENTER_RIGHT));
        TableColumn<CaseRow, CaseRow> ai = column("ai", 150, Column.AI);
        ai.setCellFactory(column -> new AiCell(words, classes, scope, heldBack));
        TableColumn<CaseRow, CaseRow> verdict = column("verdict", 110, Column.VERDICT);
        verdict.setCellFactory(column -> new VerdictCell(words));
        text(
                "report",
                90,
                Column.REPORT,
                row -> row.opened() == null && row.report() == ReportState.NONE
                        ? words.of("worklist.new")
                        : words.of("report.state." + row.report().name()));
    }

    private void text(String name, double width, Column sorting, Function<CaseRow, String> text) {
        column(name, width, sorting).setCellFactory(any -> new TextCell(text, Pos.CENTER_LEFT));
    }

    private TableColumn<CaseRow, CaseRow> column(String name, double width, Column sorting) {
        TableColumn<CaseRow, CaseRow> column = new TableColumn<>(words.of("worklist.column." + name));
        column.setId(COLUMN + name);
        column.setPrefWidth(width);
        column.setMinWidth(width * LEAST);
        column.setUserData(sorting);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        table.getColumns().add(column);
        return column;
    }

    /** One line of text, cut with an ellipsis and then readable in its tooltip. */
    private static final class TextCell extends TableCell<CaseRow, CaseRow> {
        private final Function<CaseRow, String> text;

        TextCell(Function<CaseRow, String> text, Pos alignment) {
            this.text = text;
            setAlignment(alignment);
        }

        @Override
        protected void updateItem(CaseRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? "" : text.apply(row));
        }
    }
}
