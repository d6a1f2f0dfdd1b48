package org.fovea.app.reading;

import java.util.List;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.fovea.app.words.WindowWords;
import org.jspecify.annotations.Nullable;

/**
 * Shows a newcomer around the reading room: a few sentences, each beside the control that it speaks of. Enter or the right
 * arrow goes on, the left arrow goes back, Escape ends it; nothing else happens meanwhile but what the mouse does.
 */
final class Tour {

    /**
     * A stop.
     *
     * @param words key of its sentence
     * @param at selects the control; a stop whose control is not on the screen is left out
     */
    private record Stop(String words, String at, ArrowLocation arrow) {}

    private static final List<Stop> STOPS = List.of(
            new Stop("tour.image", "#viewports", ArrowLocation.BOTTOM_CENTER),
            new Stop("tour.tools", "#TOOL_LENGTH", ArrowLocation.TOP_CENTER),
            new Stop("tour.layout", "#layouts", ArrowLocation.TOP_CENTER),
            new Stop("tour.classify", "#classify", ArrowLocation.TOP_RIGHT),
            new Stop("tour.findings", "#side", ArrowLocation.RIGHT_TOP),
            new Stop("tour.keys", "#help", ArrowLocation.TOP_RIGHT));

    private static final double WIDTH = 340;

    private final Stage stage;
    private final WindowWords words;
    private final Runnable taken;
    private final PopOver bubble = new PopOver();
    private final Label sentence = new Label();
    private final Label place = new Label();
    private final Button back;
    private final Button on;
    private final EventHandler<KeyEvent> keys = this::pressed;
    private int stop = -1;

    /** @param taken runs when the reader has ended it, wherever that was */
    Tour(Stage stage, WindowWords words, Runnable taken) {
        this.stage = stage;
        this.words = words;
        this.taken = taken;
        sentence.setId("tour-sentence");
        sentence.setWrapText(true);
        sentence.setPrefWidth(WIDTH);
        place.getStyleClass().addAll("quiet", "small");
        back = button("tour.back", "tour-back", () -> go(-1));
        on = button("tour.on", "tour-on", () -> go(1));
        on.getStyleClass().add("primary");
        Button end = button("tour.end", "tour-end", this::end);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(8, place, gap, end, back, on);
        foot.setAlignment(Pos.CENTER_LEFT);
        VBox content = new VBox(12, sentence, foot);
        content.getStyleClass().add("region-pop-over");
        bubble.setContentNode(content);
        bubble.setDetachable(false);
        bubble.setAnimated(false);
        // A click beside it is no wish to end it.
        bubble.setAutoHide(false);
        bubble.setHideOnEscape(false);
    }

    private Button button(String key, String id, Runnable action) {
        Button button = new Button(words.of(key));
        button.setId(id);
        button.setFocusTraversable(false);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** From the beginning, whether or not it was taken before. */
    void start() {
        if (stop < 0) {
            stage.addEventFilter(KeyEvent.KEY_PRESSED, keys);
            go(1);
        }
    }

    /** Counted from 0; -1 while nobody is shown around. */
    int stop() {
        return stop;
    }

    Node content() {
        return bubble.getContentNode();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            end();
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.RIGHT) {
            go(1);
        } else if (event.getCode() == KeyCode.LEFT) {
            go(-1);
        }
        event.consume();
    }

    private void go(int step) {
        int wanted = stop + step;
        while (wanted >= 0 && wanted < STOPS.size() && control(wanted) == null) {
            wanted += step;
        }
        if (wanted >= STOPS.size()) {
            end();
        } else if (wanted >= 0) {
            show(wanted);
        }
    }

    private void show(int wanted) {
        stop = wanted;
        Stop here = STOPS.get(wanted);
        sentence.setText(words.of(here.words()));
        sentence.setAccessibleText(sentence.getText());
        place.setText(words.of("tour.place", wanted + 1, STOPS.size()));
        back.setDisable(wanted == 0);
        on.setText(words.of(wanted == STOPS.size() - 1 ? "tour.done" : "tour.on"));
        bubble.hide();
        bubble.setArrowLocation(here.arrow());
        Node control = control(wanted);
        if (control != null) {
            bubble.show(control);
        }
    }

    private @Nullable Node control(int number) {
        Node found = stage.getScene().lookup(STOPS.get(number).at());
        return found == null || found.getBoundsInParent().getWidth() == 0 ? null : found;
    }

    private void end() {
        stage.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
        bubble.hide();
        stop = -1;
        taken.run();
    }
}
