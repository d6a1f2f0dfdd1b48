package org.fovea.app.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fovea.app.words.ClassNames;
import org.fovea.app.words.WindowWords;
import org.fovea.viewer.theme.ActionIcon;
import org.fovea.viewer.words.ViewerWords;
import org.jspecify.annotations.Nullable;

/** The findings of the network and of the reader in one list, in the order in which they came. */
final class FindingsPanel extends BorderPane {

    private final FindingsModel model;
    private final WindowWords words;
    private final ViewerWords viewerWords;
    private final ClassNames classes;
    private final VBox list = new VBox(10);
    private final ScrollPane scroll = new ScrollPane(list);
    private final Map<UUID, FindingCard> cards = new HashMap<>();

    /** @param above stands above the list */
    FindingsPanel(FindingsModel model, Node above, WindowWords words, ClassNames classes) {
        this.model = model;
        this.words = words;
        this.viewerWords = new ViewerWords(words.language().locale());
        this.classes = classes;
        setId("findings");
        Label none = new Label(words.of("findings.none"));
        none.getStyleClass().add("quiet");
        none.setWrapText(true);
        none.setPadding(new Insets(16));
        none.visibleProperty()
                .bind(Bindings.isEmpty(model.entries())
                        .and(above.visibleProperty().not()));
        none.managedProperty().bind(none.visibleProperty());
        list.setPadding(new Insets(12));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setMargin(above, new Insets(12, 12, 0, 12));
        setTop(new VBox(above, none));
        setCenter(scroll);
        setBottom(foot());
        model.entries().addListener((ListChangeListener<FindingEntry>) change -> fill());
        model.selected().subscribe(this::mark);
        model.onAsked((entry, wish) -> {
            FindingCard card = cards.get(entry.id());
            if (card != null) {
                reveal(card);
                card.take(wish);
            }
        });
        fill();
    }

    private Node foot() {
        Label keys = new Label(words.of("findings.keys"));
        keys.getStyleClass().add("quiet");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button save = new Button();
        IconButtons.dress(save, ActionIcon.EXPORT, words.of(Command.SAVE_MARKS.wordKey()));
        save.setId("save-marks");
        save.setOnAction(event -> model.saveMarks());
        HBox foot = new HBox(8, keys, gap, save, new SavedMark(model.saveState(), words));
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("panel-foot");
        return foot;
    }

    /** Cards that stay keep their place and what is being typed in them. */
    private void fill() {
        List<Node> shown = new ArrayList<>();
        Map<UUID, FindingCard> before = Map.copyOf(cards);
        cards.clear();
        for (FindingEntry entry : model.entries()) {
            FindingCard card = before.get(entry.id());
            if (card == null) {
                card = new FindingCard(model, words, viewerWords, classes);
            }
            card.show(entry);
            cards.put(entry.id(), card);
            shown.add(card);
        }
        if (!list.getChildren().equals(shown)) {
            list.getChildren().setAll(shown);
        }
        mark(model.selected().get());
    }

    private void mark(@Nullable FindingEntry chosen) {
        cards.forEach((id, card) -> card.mark(chosen != null && chosen.id().equals(id)));
        if (chosen != null && !scroll.isHover()) {
            reveal(cards.get(chosen.id()));
        }
    }

    /** Scrolls to a chosen card, but never under the pointer. */
    private void reveal(@Nullable FindingCard card) {
        double excess = list.getHeight() - scroll.getViewportBounds().getHeight();
        if (card != null && excess > 0) {
            scroll.setVvalue(Math.clamp(card.getBoundsInParent().getMinY() / excess, 0, 1));
        }
    }
}
