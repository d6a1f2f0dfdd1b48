package org.fovea.app.worklist;

import java.util.Comparator;
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
import org.fovea.app.cases.Priority;
import org.fovea.app.cases.ReportState;
import org.fovea.app.cases.Verdict;
import org.fovea.app.words.ClassNames;
import org.fovea.app.words.WindowWords;

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
                selection.select(now);
            }
        });
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                model.openSelected();
                event.consume();
            } else if (event.getCode() == KeyCode.DELETE) {
                model.binSelected();
                event.consume();
            }
        });
        table.setRowFactory(view -> row(model, words));
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

    private static TableRow<CaseRow> row(WorklistModel model, WindowWords words) {
        TableRow<CaseRow> row = new TableRow<>();
        MenuItem open = new MenuItem(words.of("worklist.open"));
        open.setOnAction(event -> model.openSelected());
        MenuItem bin = new MenuItem(words.of("worklist.bin"));
        bin.setOnAction(event -> model.binSelected());
        ContextMenu menu = new ContextMenu(open, priorities(row, model, words), bin);
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
            item.setOnAction(event -> model.prioritiseSelected(priority));
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
        TableColumn<CaseRow, CaseRow> patient = column("patient", 232, Comparator.comparing(row -> row.study()
                .patient()
                .displayName()));
        patient.setCellFactory(column -> new PatientCell(words));
        table.getColumns().add(patient);
        table.getColumns().add(text("sexAge", 90, row -> words.sexAndAge(row.study())));
        table.getColumns().add(text("id", 150, row -> row.study().patient().patientId()));
        table.getColumns().add(text("date", 115, row -> words.date(row.study().date())));
        table.getColumns().add(text("modality", 90, row -> String.join(" ", row.modalities())));
        table.getColumns().add(text("description", 193, row -> row.study().description()));
        TableColumn<CaseRow, CaseRow> images = column("images", 80, Comparator.comparingInt(CaseRow::images));
        images.getStyleClass().add("numbers");
        images.setCellFactory(column -> new TextCell(row -> Integer.toString(row.images()), Pos.CENTER_RIGHT));
        table.getColumns().add(images);
        TableColumn<CaseRow, CaseRow> ai = column("ai", 150, Comparator.comparingDouble(this::score));
        ai.setCellFactory(column -> new AiCell(words, classes, scope, heldBack));
        table.getColumns().add(ai);
        TableColumn<CaseRow, CaseRow> verdict = column("verdict", 110, Comparator.comparing(CaseTable::decision));
        verdict.setCellFactory(column -> new VerdictCell(words));
        table.getColumns().add(verdict);
        table.getColumns()
                .add(text(
                        "report",
                        90,
                        row -> row.opened() == null && row.report() == ReportState.NONE
                                ? words.of("worklist.new")
                                : words.of("report.state." + row.report().name())));
    }

    /** Studies the network never scored sort below those it did; the order of answers that are held back says nothing. */
    private double score(CaseRow row) {
        return row.finding() == null || heldBack.test(row)
                ? -1
                : row.finding().top().probability();
    }

    /** Studies that nobody decided on come first. */
    private static String decision(CaseRow row) {
        Verdict.Decision decision = VerdictCell.decision(row);
        return decision == null ? "" : decision.name();
    }

    private TableColumn<CaseRow, CaseRow> text(String name, double width, Function<CaseRow, String> text) {
        TableColumn<CaseRow, CaseRow> column = column(name, width, Comparator.comparing(text));
        column.setCellFactory(any -> new TextCell(text, Pos.CENTER_LEFT));
        return column;
    }

    private TableColumn<CaseRow, CaseRow> column(String name, double width, Comparator<CaseRow> order) {
        TableColumn<CaseRow, CaseRow> column = new TableColumn<>(words.of("worklist.column." + name));
        column.setId(COLUMN + name);
        column.setPrefWidth(width);
        column.setMinWidth(width * LEAST);
        column.setComparator(order);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
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
