package org.fovea.app.reading;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.fovea.app.words.WindowWords;
import org.fovea.viewer.layout.Screens;
import org.fovea.viewer.reformat.CutLabel;
import org.fovea.viewer.reformat.CutName;
import org.fovea.viewer.reformat.Mpr;
import org.fovea.viewer.reformat.Projection;
import org.fovea.viewer.reformat.Slab;
import org.fovea.viewer.viewport.CutWords;
import org.fovea.viewer.viewport.MprSession;
import org.fovea.viewer.viewport.ViewportAction;
import org.fovea.viewer.viewport.ViewportActions;
import org.fovea.viewer.words.ViewerWords;
import org.jspecify.annotations.Nullable;

/** What belongs to linked cuts, in a row below the tools; there only while they are read. */
final class ReformatBar extends HBox {

    private static final double MOST_MM = 60;

    private final WindowWords words;
    private final Screens screens;
    private final ToggleButton joined = new ToggleButton();
    private final ComboBox<Projection> projection = new ComboBox<>();
    private final Slider thickness = new Slider(0, MOST_MM, 0);
    private final Label thicknessText = new Label();
    private final ComboBox<CutLabel> look = new ComboBox<>();
    private @Nullable MprSession session;
    private Subscription following = Subscription.EMPTY;
    /** The controls follow the cuts now, not the other way round. */
    private boolean reading;

    ReformatBar(ReformatModel reformat, Screens screens, WindowWords words, ViewerWords viewerWords) {
        this.words = words;
        this.screens = screens;
        setId("reformat-bar");
        getStyleClass().add("reformat-bar");
        setSpacing(8);
        setAlignment(Pos.CENTER_LEFT);
        joined.setId("reformat-joined");
        joined.setText(words.of("reformat.joined"));
        joined.setFocusTraversable(false);
        Button upright = new Button(words.of("reformat.upright"));
        upright.setId("reformat-upright");
        upright.setFocusTraversable(false);
        upright.setOnAction(event -> ViewportActions.perform(ViewportAction.UPRIGHT_CUTS, screens.active()));
        projection.getItems().setAll(Projection.values());
        name(projection, "reformat-projection", words.of("reformat.projection"));
        projection.setConverter(new Named<>(choice -> viewerWords.text("projection." + choice.name())));
        name(thickness, "reformat-thickness", words.of("reformat.thickness"));
        thicknessText.setMinWidth(64);
        name(look, "reformat-look", words.of("reformat.look"));
        look.setConverter(new Named<>(choice -> CutWords.of(choice, viewerWords)));
        getChildren()
                .addAll(
                        upright,
                        joined,
                        new Label(words.of("reformat.slab")),
                        projection,
                        thickness,
                        thicknessText,
                        new Label(words.of("reformat.whole")),
                        look);
        visibleProperty().bind(reformat.session().isNotNull());
        managedProperty().bind(visibleProperty());
        projection.setOnAction(event -> slab(slab -> slab.with(projection.getValue())));
        thickness.valueProperty().subscribe(mm -> slab(slab -> slab.withThickness(Math.rint(mm.doubleValue()))));
        look.setOnAction(event -> look());
        reformat.session().subscribe(this::follow);
        screens.activeProperty().subscribe(this::show);
    }

    private static void name(Control control, String id, String accessible) {
        control.setId(id);
        control.setAccessibleText(accessible);
        control.setTooltip(new Tooltip(accessible));
        control.setFocusTraversable(false);
    }

    private void follow(@Nullable MprSession shown) {
        following.unsubscribe();
        if (session != null) {
            joined.selectedProperty().unbindBidirectional(session.linkedProperty());
        }
        session = shown;
        if (shown != null) {
            joined.selectedProperty().bindBidirectional(shown.linkedProperty());
            following = shown.mprProperty()
                    .subscribe(this::show)
                    .and(shown.solidProperty().subscribe(this::show));
        }
    }

    private Optional<CutName> cut() {
        return session == null ? Optional.empty() : session.cutIn(screens.active());
    }

    private void slab(UnaryOperator<Slab> change) {
        MprSession shown = session;
        if (!reading && shown != null) {
            cut().ifPresent(name -> {
                Mpr mpr = shown.mprProperty().get();
                shown.mprProperty().set(mpr.with(name, change.apply(mpr.slab(name))));
            });
        }
    }

    private void look() {
        CutLabel chosen = look.getValue();
        if (!reading && session != null && chosen != null) {
            session.solidProperty().get().ifPresent(solid -> solid.look(chosen));
        }
    }

    private void show() {
        MprSession shown = session;
        if (shown == null) {
            return;
        }
        reading = true;
        Optional<Slab> slab = cut().map(name -> shown.mprProperty().get().slab(name));
        projection.setDisable(slab.isEmpty());
        thickness.setDisable(slab.isEmpty());
        slab.ifPresent(value -> {
            projection.setValue(value.projection());
            thickness.setValue(value.thicknessMm());
            thicknessText.setText(words.of("reformat.mm", Math.round(value.thicknessMm())));
        });
        look.setDisable(shown.solidProperty().get().isEmpty());
        shown.solidProperty().get().ifPresent(solid -> {
            look.getItems().setAll(solid.looks());
            look.setValue(solid.look());
        });
        reading = false;
    }

    /** Shows a choice; nobody types one. */
    private static final class Named<T> extends StringConverter<T> {
        private final Function<T, String> text;

        Named(Function<T, String> text) {
            this.text = text;
        }

        @Override
        public String toString(@Nullable T choice) {
            return choice == null ? "" : text.apply(choice);
        }

        @Override
        public @Nullable T fromString(String typed) {
            return null;
        }
    }

    /** The bar below a row of tools. */
    static Node under(Node tools, ReformatBar bar) {
        return new VBox(tools, bar);
    }
}
