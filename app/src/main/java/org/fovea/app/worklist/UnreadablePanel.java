package org.fovea.app.worklist;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fovea.app.words.WindowWords;

/** The files that the last imports could not use, each with its reason. Quiet, below the table, closed by one button. */
final class UnreadablePanel extends VBox {

    UnreadablePanel(WorklistModel model, WindowWords words) {
        getStyleClass().add("unreadable");
        setId("unreadable");
        Label title = new Label();
        title.getStyleClass().add("section-title");
        title.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.of(
                                "worklist.unreadable.title", model.unreadable().size()),
                        model.unreadable()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = new Button(words.of("worklist.unreadable.close"));
        close.setId("close-unreadable");
        close.setOnAction(event -> model.forgetUnreadable());
        HBox head = new HBox(8, title, gap, close);
        head.setAlignment(Pos.CENTER_LEFT);

        ListView<UnreadableFile> files = new ListView<>(model.unreadable());
        files.setAccessibleText(words.of("worklist.unreadable.list"));
        files.setCellFactory(list -> new FileCell());
        files.setPrefHeight(132);
        getChildren().addAll(head, files);
        visibleProperty().bind(Bindings.isNotEmpty(model.unreadable()));
        managedProperty().bind(visibleProperty());
    }

    private static final class FileCell extends ListCell<UnreadableFile> {
        @Override
        protected void updateItem(UnreadableFile file, boolean empty) {
            super.updateItem(file, empty);
            boolean blank = empty || file == null;
            setText(blank ? "" : file.sentence());
            setTooltip(blank ? null : new Tooltip(file.path()));
        }
    }
}
