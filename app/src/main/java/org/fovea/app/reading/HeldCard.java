package org.fovea.app.reading;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fovea.app.words.WindowWords;

/** Says that networks have answered and that the answers wait for the reader's own opinion. */
final class HeldCard extends VBox {

    HeldCard(ReadingModel reading, WindowWords words) {
        super(8);
        HeldAnswers answers = reading.answers();
        setId("held-answers");
        getStyleClass().add("finding");
        Label text = new Label();
        text.setWrapText(true);
        text.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.of(
                                answers.written() ? "held.written" : "held.unwritten",
                                answers.held().size()),
                        answers.held(),
                        reading.impression()));
        Button show = new Button();
        show.setId("held-show");
        show.setMinWidth(Region.USE_PREF_SIZE);
        show.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.of(answers.written() ? "held.show" : "held.showUnwritten"), reading.impression()));
        show.setOnAction(event -> reading.showHeld());
        getChildren().setAll(text, show);
        visibleProperty().bind(Bindings.isNotEmpty(answers.held()));
        managedProperty().bind(visibleProperty());
    }
}
