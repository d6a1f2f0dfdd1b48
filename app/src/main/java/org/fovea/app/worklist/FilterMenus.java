package org.fovea.app.worklist;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.MapChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.fovea.app.cases.CaseQuery;
import org.fovea.app.words.WindowWords;

/** The buttons beside the search field: what else has to hold, and searches that were kept. */
final class FilterMenus extends HBox {

    private final SavedSearchModel saved;
    private final WindowWords words;
    private final MenuButton menu;

    FilterMenus(WorklistModel model, SavedSearchModel saved, ClassWords classes, WindowWords words) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        this.saved = saved;
        this.words = words;
        Button filter = new Button(words.of("worklist.filter"));
        filter.setId("filter");
        filter.setMinWidth(USE_PREF_SIZE);
        filter.setOnAction(event -> popOver(new FilterPane(
                        model.filters(), List.copyOf(model.aiClasses().keySet()), classes::name, words))
                .show(filter));
        menu = new MenuButton(words.of("worklist.saved"));
        menu.setId("saved-searches");
        menu.setMinWidth(USE_PREF_SIZE);
        saved.searches().addListener((MapChangeListener<String, CaseQuery>) change -> refill());
        refill();
        getChildren().addAll(filter, menu);
    }

    /** What a class of the network is called, whichever model speaks of it. */
    @FunctionalInterface
    interface ClassWords {
        String name(String label);
    }

    private void refill() {
        menu.getItems().clear();
        for (String name : saved.searches().keySet()) {
            MenuItem item = new MenuItem(name);
            item.setMnemonicParsing(false);
            item.setOnAction(event -> saved.choose(name));
            menu.getItems().add(item);
        }
        if (!menu.getItems().isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        MenuItem keep = new MenuItem(words.of("worklist.saved.keep"));
        keep.setId("saved-keep");
        keep.setOnAction(event -> askName());
        menu.getItems().add(keep);
        for (String name : saved.searches().keySet()) {
            MenuItem forget = new MenuItem(words.of("worklist.saved.forget", name));
            forget.setMnemonicParsing(false);
            forget.setOnAction(event -> saved.remove(name));
            menu.getItems().add(forget);
        }
    }

    private void askName() {
        TextField name = new TextField();
        name.setId("saved-name");
        name.setPromptText(words.of("worklist.saved.name"));
        name.setAccessibleText(words.of("worklist.saved.name"));
        Button yes = new Button(words.of("worklist.saved.yes"));
        yes.setId("saved-yes");
        yes.setDefaultButton(true);
        yes.getStyleClass().add("primary");
        yes.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> name.getText().isBlank(), name.textProperty()));
        VBox content = new VBox(8, name, yes);
        content.getStyleClass().add("region-pop-over");
        PopOver asked = popOver(content);
        yes.setOnAction(event -> {
            asked.hide();
            saved.save(name.getText().strip());
        });
        asked.show(menu);
        name.requestFocus();
    }

    private static PopOver popOver(Region content) {
        PopOver popOver = new PopOver(content);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
        popOver.setDetachable(false);
        popOver.setAnimated(false);
        return popOver;
    }
}
