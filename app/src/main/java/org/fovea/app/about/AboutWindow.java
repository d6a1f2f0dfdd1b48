package org.fovea.app.about;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.fovea.app.Program;
import org.fovea.app.window.SideWindow;
import org.fovea.app.words.WindowWords;

/** Which version this is, what it is not, and what others made of it, under which licence. */
public final class AboutWindow {

    private final SideWindow window;

    /** @param look of the window: its style sheets are taken over */
    public AboutWindow(Scene look, WindowWords words) {
        Label name = new Label(Program.nameAndVersion());
        name.setId("about-name");
        name.getStyleClass().add("place-title");
        Label use = new Label(words.of("about.use"));
        use.setWrapText(true);
        Label own = new Label(words.of("about.own"));
        own.setWrapText(true);
        TabPane tabs = new TabPane(
                new Tab(words.of("about.others"), libraries(words)), new Tab(words.of("about.notices"), notices()));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        BorderPane root = new BorderPane(tabs, new VBox(6, name, use, own), null, null, null);
        BorderPane.setMargin(tabs, new Insets(14, 0, 0, 0));
        root.setPadding(new Insets(20));
        window = new SideWindow(look, root, 820, 620).titled(words.of("about.menu"));
    }

    private static Node libraries(WindowWords words) {
        FilteredList<Part> found =
                FXCollections.observableList(Parts.ofOthers()).filtered(part -> true);
        TextField search = new TextField();
        search.setId("about-search");
        search.setPromptText(words.of("about.search"));
        search.textProperty().subscribe(text -> found.setPredicate(part -> part.matches(text)));
        TableView<Part> table = new TableView<>(found);
        table.setId("about-parts");
        table.setPlaceholder(new Label(words.of("about.none")));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(column(words.of("about.part"), 330, Part::name));
        table.getColumns().add(column(words.of("about.version"), 90, Part::version));
        table.getColumns().add(column(words.of("about.licence"), 330, Part::licence));
        BorderPane libraries = new BorderPane(table, search, null, null, null);
        BorderPane.setMargin(search, new Insets(10, 0, 10, 0));
        return libraries;
    }

    private static Node notices() {
        TextArea text = new TextArea(Parts.notices());
        text.setId("about-notices");
        text.setEditable(false);
        text.setWrapText(true);
        BorderPane.setMargin(text, new Insets(10, 0, 0, 0));
        return new BorderPane(text);
    }

    private static TableColumn<Part, String> column(String title, double width, Function<Part, String> text) {
        TableColumn<Part, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        return column;
    }

    public SideWindow window() {
        return window;
    }
}
