package org.fovea.app.reading;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import javafx.collections.MapChangeListener;
import javafx.collections.WeakMapChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.fovea.app.Explanation;
import org.fovea.app.cases.Finding;
import org.fovea.app.words.WindowWords;
import org.jspecify.annotations.Nullable;

/** Chooses what the heat map of a finding explains. */
final class ExplanationBar extends HBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final ExplanationModel model;
    private final Map<Explanation, Button> buttons = new EnumMap<>(Explanation.class);
    // Held here, so that it lives as long as the bar and no longer.
    private final MapChangeListener<UUID, Explanation> following = change -> mark();
    private @Nullable Finding finding;

    ExplanationBar(ExplanationModel model, WindowWords words) {
        super(6);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("verdict-bar");
        for (Explanation way : Explanation.values()) {
            Button button =
                    switch (way) {
                        case ATTENTION -> button(words, "explain.attention", "explain.attention.tip");
                        case OCCLUSION -> button(words, "explain.covering", "explain.covering.tip");
                    };
            button.setOnAction(event -> {
                if (finding != null) {
                    model.choose(finding, way);
                }
            });
            buttons.put(way, button);
            getChildren().add(button);
        }
        model.shown().addListener(new WeakMapChangeListener<>(following));
    }

    private static Button button(WindowWords words, String name, String tip) {
        Button button = new Button(words.of(name));
        button.getStyleClass().add("small");
        button.setId(name.replace('.', '-'));
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(words.of(tip)));
        return button;
    }

    void show(Finding of) {
        finding = of;
        mark();
    }

    private void mark() {
        if (finding != null) {
            Explanation now = model.shown().getOrDefault(finding.id(), Explanation.ATTENTION);
            buttons.forEach((way, button) -> button.pseudoClassStateChanged(CHOSEN, way == now));
        }
    }
}
