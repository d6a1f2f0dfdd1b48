package org.fovea.app.worklist;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fovea.app.cases.CaseFilter;
import org.fovea.app.cases.CaseRow;
import org.fovea.app.words.ClassNames;
import org.fovea.app.words.WindowWords;

/** The worklist: search and chips on top, one wide table, the chosen study at the right, unreadable files below. */
public final class WorklistView extends BorderPane {

    private final FilterBar filter;

    public WorklistView(
            WorklistModel model,
            SavedSearchModel saved,
            PreviewModel preview,
            Thumbnails thumbnails,
            ImportChoice choice,
            Runnable openModels,
            Node help,
            WindowWords words,
            ClassNames classes,
            AiScope scope) {
        getStyleClass().add("worklist");
        setId("worklist");
        TableView<CaseRow> table = new CaseTable(model, words, classes, scope).node();
        filter = new FilterBar(
                model,
                saved,
                label -> classes.name(model.aiClasses().getOrDefault(label, ""), label),
                new ColumnsMenu(table, model.hiddenColumns(), words),
                choice,
                openModels,
                help,
                words);
        StackPane middle = new StackPane(table, empty(model, words), nothingMatches(model, words));
        VBox left = new VBox(filter, middle, count(model, words), new UnreadablePanel(model, words));
        VBox.setVgrow(middle, Priority.ALWAYS);
        setCenter(left);
        setRight(new PreviewPane(
                preview,
                thumbnails,
                () -> choice.folder().ifPresent(folder -> model.importPaths(List.of(folder))),
                words));
        model.selected().subscribe(preview::show);
    }

    /** Puts the cursor where a name is typed. */
    public void focusSearch() {
        filter.focusSearch();
    }

    private static Region empty(WorklistModel model, WindowWords words) {
        Label title = new Label(words.of("worklist.empty.title"));
        title.getStyleClass().add("place-title");
        Label next = new Label(words.of("worklist.empty.next"));
        next.getStyleClass().add("quiet");
        VBox box = new VBox(10, title, next);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("empty-state");
        box.setMouseTransparent(true);
        box.visibleProperty().bind(model.storeEmpty());
        return box;
    }

    private static Label count(WorklistModel model, WindowWords words) {
        Label label = new Label();
        label.setId("worklist-count");
        label.getStyleClass().addAll("quiet", "worklist-count");
        label.textProperty().bind(Bindings.size(model.rows()).map(size -> words.of("worklist.count", size)));
        label.visibleProperty().bind(Bindings.isNotEmpty(model.rows()));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private static Label nothingMatches(WorklistModel model, WindowWords words) {
        Label label = new Label(words.of("worklist.nothingMatches"));
        label.getStyleClass().add("quiet");
        label.setMouseTransparent(true);
        label.visibleProperty()
                .bind(Bindings.isEmpty(model.rows())
                        .and(model.storeEmpty().not())
                        .and(model.query()
                                .isNotEmpty()
                                .or(model.filters().filter().isNotEqualTo(CaseFilter.NONE))));
        return label;
    }
}
