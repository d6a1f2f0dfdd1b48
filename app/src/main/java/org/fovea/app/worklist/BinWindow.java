package org.fovea.app.worklist;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fovea.app.cases.Bin;
import org.fovea.app.window.SideWindow;
import org.fovea.app.words.WindowWords;

/** What lies in the bin, to be put back or removed for good. */
public final class BinWindow {

    private final SideWindow window;
    private final BinModel model;
    private final WindowWords words;
    private final TableView<Bin.Entry> table;

    /** @param look of the window: its style sheets are taken over */
    public BinWindow(Scene look, BinModel model, WindowWords words) {
        this.model = model;
        this.words = words;
        table = new TableView<>(model.entries());
        table.setId("bin");
        table.setAccessibleText(words.of("bin.title"));
        table.setPlaceholder(new Label(words.of("bin.empty")));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column("patient", 220, entry -> words.patient(entry.study().patient()));
        column("date", 100, entry -> words.date(entry.study().date()));
        column("description", 200, entry -> entry.study().description());
        column("images", 70, entry -> Integer.toString(entry.images()));
        column("report", 100, entry -> words.of("report.state." + entry.report().name()));
        column("since", 150, entry -> words.moment(entry.since()));
        BorderPane root = new BorderPane(table, question(), null, foot(), null);
        BorderPane.setMargin(table, new Insets(0, 0, 12, 0));
        root.setPadding(new Insets(16));
        window = new SideWindow(look, root, 900, 520)
                .titled(words.of("bin.title"))
                .onShown(model::refresh);
    }

    private void column(String key, double width, Function<Bin.Entry, String> text) {
        TableColumn<Bin.Entry, String> column = new TableColumn<>(words.of("bin.column." + key));
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        table.getColumns().add(column);
    }

    /** Asked within the window, so that it says what goes before it goes. */
    private Node question() {
        Label text = new Label();
        text.setWrapText(true);
        text.textProperty().bind(model.doomed().map(doomed -> words.of("bin.question", doomed.size())));
        Button remove = button("bin.remove.sure", model::remove);
        Button spare = button("bin.spare", model::spare);
        HBox buttons = new HBox(10, spare, remove);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox box = new VBox(10, text, buttons);
        box.setId("bin-question");
        box.getStyleClass().add("model-question");
        box.setPadding(new Insets(0, 0, 14, 0));
        box.visibleProperty().bind(model.doomed().map(doomed -> !doomed.isEmpty()));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private Node foot() {
        var chosen = table.getSelectionModel().selectedItemProperty();
        Button back = button("bin.back", () -> model.takeBack(chosen.get()));
        Button remove = button("bin.remove", () -> model.askToRemove(List.of(chosen.get())));
        back.disableProperty().bind(chosen.isNull());
        remove.disableProperty().bind(chosen.isNull());
        Button all = button("bin.all", () -> model.askToRemove(model.entries()));
        all.disableProperty().bind(Bindings.isEmpty(model.entries()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(10, back, gap, remove, all);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(words.of(key));
        button.setId(key.replace('.', '-'));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    public SideWindow window() {
        return window;
    }
}
