package org.fovea.viewer.layout;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.fovea.viewer.cine.Cine;
import org.fovea.viewer.theme.ActionIcon;
import org.fovea.viewer.words.ViewerWords;

/** Play and stop, to and fro, and how fast, at the foot of a stack that can be played. */
final class CineBar extends HBox {

    private static final double SLOWEST = 0.1;
    private static final double FASTEST = 4;

    private final Cine cine;
    private final ViewerWords words;
    private final Slider rate = new Slider();
    private final Label frames = new Label();

    CineBar(Cine cine, ViewerWords words) {
        super(6);
        this.cine = cine;
        this.words = words;
        getStyleClass().add("cine-bar");
        setAlignment(Pos.CENTER);
        setManaged(false);
        ToggleButton play = button(ActionIcon.PLAY, words.text("cine.play"));
        play.setId("cine-play");
        play.setOnAction(event -> {
            cine.toggle();
            play.setSelected(cine.playingProperty().get());
        });
        cine.playingProperty().subscribe(playing -> {
            play.setSelected(playing);
            play.setGraphic((playing ? ActionIcon.STOP : ActionIcon.PLAY).node());
            show();
        });
        ToggleButton sweep = button(ActionIcon.SWEEP, words.text("cine.sweep"));
        sweep.setId("cine-sweep");
        sweep.selectedProperty().bindBidirectional(cine.sweepProperty());
        rate.setId("cine-rate");
        rate.setMin(SLOWEST);
        rate.setMax(FASTEST);
        rate.setPrefWidth(110);
        rate.setFocusTraversable(false);
        rate.setAccessibleText(words.text("cine.rate"));
        rate.setTooltip(new Tooltip(words.text("cine.rate")));
        rate.valueProperty().bindBidirectional(cine.speedProperty());
        rate.valueProperty().subscribe(value -> show());
        frames.getStyleClass().setAll("cine-frames");
        getChildren().addAll(play, sweep, rate, frames);
        addEventHandler(MouseEvent.ANY, event -> {
            if (event.getEventType() != MouseEvent.MOUSE_MOVED) {
                event.consume();
            }
        });
        show();
    }

    private static ToggleButton button(ActionIcon icon, String meaning) {
        ToggleButton button = new ToggleButton();
        button.setGraphic(icon.node());
        button.getStyleClass().add("icon-button");
        button.setTooltip(new Tooltip(meaning));
        button.setAccessibleText(meaning);
        button.setFocusTraversable(false);
        return button;
    }

    /** The rate in words, and whether anybody but the program chose it. */
    void show() {
        double now = cine.naturalRate() * cine.speedProperty().get();
        String number = String.format(words.locale(), now < 10 ? "%.1f" : "%.0f", now);
        frames.setText(words.text(cine.rateKnown() ? "cine.frames" : "cine.framesAssumed", number));
    }
}
