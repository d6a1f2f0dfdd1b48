package org.fovea.app.reading;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.fovea.app.words.WindowWords;

/** One line at the window's foot: what runs, what happened, device and model, memory, and that this is for research. */
final class StatusLine extends HBox {

    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");

    StatusLine(StatusModel model, WindowWords words) {
        super(16);
        getStyleClass().add("status-line");
        setAlignment(Pos.CENTER_LEFT);
        Label message = new Label();
        message.setId("status-message");
        message.textProperty().bind(model.message());
        message.setMaxWidth(Double.MAX_VALUE);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(model.message());
        whole.setWrapText(true);
        whole.setMaxWidth(600);
        message.setTooltip(whole);
        model.tone().subscribe(tone -> message.pseudoClassStateChanged(TROUBLE, tone == StatusModel.Tone.TROUBLE));
        HBox.setHgrow(message, Priority.ALWAYS);

        Label device = quiet("status-device");
        device.textProperty().bind(model.device());
        Label memory = quiet("status-memory");
        memory.textProperty().bind(model.memory());
        Label user = quiet("status-user");
        user.textProperty().bind(model.user());
        user.setTooltip(new Tooltip(words.of("status.user")));
        user.visibleProperty().bind(model.user().isNotEmpty());
        user.managedProperty().bind(user.visibleProperty());
        Label research = new Label(words.of("researchUse"));
        research.setId("research-use");
        research.getStyleClass().add("research-use");
        research.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(running(model, words), message, device, memory, user, research);
    }

    private static Node running(StatusModel model, WindowWords words) {
        Label name = new Label();
        name.textProperty().bind(model.taskName());
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(model.progress());
        bar.setPrefWidth(140);
        bar.setAccessibleText(words.of("status.progress"));
        Button cancel = new Button(words.of("status.cancel"));
        cancel.setId("cancel-task");
        cancel.getStyleClass().add("small");
        cancel.setFocusTraversable(false);
        cancel.setOnAction(event -> model.cancel());
        HBox box = new HBox(8, name, bar, cancel);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(USE_PREF_SIZE);
        box.visibleProperty().bind(model.task().isNotNull());
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private static Label quiet(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("quiet");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
