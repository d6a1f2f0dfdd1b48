package org.fovea.app.manual;

import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fovea.app.window.SideWindow;
import org.fovea.app.words.WindowWords;
import org.jspecify.annotations.Nullable;

/** The manual in a window of its own: search and pages at the left, the open page at the right. */
public final class ManualWindow {

    private static final double LIST = 320;
    private static final double ONE_LINE = 30;
    private static final double TWO_LINES = 48;
    private static final KeyCombination BACK = new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN);
    private static final KeyCombination SEARCH = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    private final SideWindow window;
    private final ManualModel model;
    private final WindowWords words;
    private final TextField search = new TextField();
    private final ListView<ManualSearch.Hit> list;
    private final ScrollPane page = new ScrollPane();

    /** @param look of the window: its style sheets are taken over */
    public ManualWindow(Scene look, ManualModel model, WindowWords words) {
        this.model = model;
        this.words = words;
        list = list();
        page.setId("manual-scroll");
        page.setFitToWidth(true);
        model.current().subscribe(this::open);
        model.hits().addListener((ListChangeListener<ManualSearch.Hit>)
                change -> select(model.current().get()));
        BorderPane root = new BorderPane(page);
        root.setLeft(side());
        root.setId("manual");
        window = new SideWindow(look, root, 1180, 820)
                .titled(words.of("manual.title"))
                .onShown(search::requestFocus);
        window.scene().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private VBox side() {
        search.setId("manual-search");
        search.setPromptText(words.of("manual.search"));
        search.textProperty().bindBidirectional(model.search());
        search.setOnAction(event -> model.openFirst());
        HBox.setHgrow(search, Priority.ALWAYS);
        Button back = new Button(words.of("manual.back"));
        back.setId("manual-back");
        back.disableProperty().bind(model.canGoBack().not());
        back.setOnAction(event -> model.back());
        HBox line = new HBox(8, search, back);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox side = new VBox(10, line, list);
        side.setPadding(new Insets(14));
        side.setPrefWidth(LIST);
        VBox.setVgrow(list, Priority.ALWAYS);
        return side;
    }

    private ListView<ManualSearch.Hit> list() {
        ListView<ManualSearch.Hit> pages = new ListView<>(model.hits());
        pages.setId("manual-list");
        pages.setAccessibleText(words.of("manual.title"));
        pages.setPlaceholder(new Label(words.of("manual.none")));
        pages.setCellFactory(view -> new Cell());
        // A height of its own per row would be measured before the row's words are in it.
        model.search().subscribe(sought -> pages.setFixedCellSize(sought.isBlank() ? ONE_LINE : TWO_LINES));
        pages.getSelectionModel().selectedItemProperty().subscribe(hit -> {
            if (hit != null) {
                model.open(hit.page());
            }
        });
        return pages;
    }

    /** A page's title, and below it what was found there. One line each. */
    private static final class Cell extends ListCell<ManualSearch.Hit> {

        private final Label title = new Label();
        private final Label excerpt = new Label();
        private final VBox lines = new VBox(2, title, excerpt);

        Cell() {
            excerpt.getStyleClass().addAll("quiet", "small");
            lines.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(ManualSearch.@Nullable Hit hit, boolean empty) {
            super.updateItem(hit, empty);
            if (empty || hit == null) {
                setGraphic(null);
                return;
            }
            title.setText(hit.page().title());
            excerpt.setText(hit.excerpt());
            excerpt.setManaged(!hit.excerpt().isEmpty());
            setGraphic(lines);
        }
    }

    private void open(@Nullable ManualPage open) {
        if (open == null) {
            return;
        }
        StackPane middle = new StackPane(new PageView(model, open));
        middle.setAlignment(Pos.TOP_LEFT);
        middle.setPadding(new Insets(22, 32, 40, 32));
        page.setContent(middle);
        page.setVvalue(0);
        select(open);
    }

    /** The list shows which of its pages is open. */
    private void select(@Nullable ManualPage open) {
        for (ManualSearch.Hit hit : model.hits()) {
            if (hit.page().equals(open)) {
                list.getSelectionModel().select(hit);
                return;
            }
        }
        list.getSelectionModel().clearSelection();
    }

    private void pressed(KeyEvent event) {
        if (BACK.match(event)) {
            model.back();
            event.consume();
        } else if (SEARCH.match(event)) {
            search.requestFocus();
            search.selectAll();
            event.consume();
        }
    }

    public SideWindow window() {
        return window;
    }
}
