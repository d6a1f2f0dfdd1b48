package org.fovea.app.reading;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fovea.app.support.SupportBundle;
import org.fovea.app.window.SideWindow;
import org.fovea.app.words.WindowWords;
import org.jspecify.annotations.Nullable;

/** Shows every word of a support bundle before it is written. */
final class SupportWindow {

    private static final double LIST = 240;

    private final SideWindow window;

    /** Writes the bundle that was shown. */
    interface Writer {
        void write(SupportBundle bundle, Path file);
    }

    /**
     * @param look of the window: its style sheets are taken over
     * @param where asks where the file shall lie
     */
    SupportWindow(Scene look, SupportBundle bundle, Supplier<Optional<Path>> where, Writer writer, WindowWords words) {
        Label what = new Label(words.of("support.what"));
        what.setWrapText(true);
        ListView<SupportBundle.Part> parts = new ListView<>();
        parts.setId("support-parts");
        parts.getItems().setAll(bundle.parts());
        parts.setPrefWidth(LIST);
        parts.setAccessibleText(words.of("support.title"));
        parts.setCellFactory(view -> new Cell());
        TextArea text = new TextArea();
        text.setId("support-text");
        text.setEditable(false);
        text.getStyleClass().add("manual-commands");
        parts.getSelectionModel()
                .selectedItemProperty()
                .subscribe(part -> text.setText(part == null ? "" : part.text()));
        parts.getSelectionModel().selectFirst();
        Button save = new Button(words.of("support.save"));
        save.setId("support-save");
        save.setDefaultButton(true);
        save.setOnAction(event -> where.get().ifPresent(file -> {
            close();
            writer.write(bundle, file);
        }));
        HBox foot = new HBox(save);
        foot.setAlignment(Pos.CENTER_RIGHT);
        BorderPane middle = new BorderPane(text, null, null, null, parts);
        BorderPane.setMargin(text, new Insets(0, 0, 0, 10));
        BorderPane root = new BorderPane(middle, new VBox(what), null, foot, null);
        BorderPane.setMargin(middle, new Insets(12, 0, 12, 0));
        root.setPadding(new Insets(16));
        window = new SideWindow(look, root, 940, 600).titled(words.of("support.title"));
    }

    private static final class Cell extends ListCell<SupportBundle.Part> {

        @Override
        protected void updateItem(SupportBundle.@Nullable Part part, boolean empty) {
            super.updateItem(part, empty);
            setText(empty || part == null ? "" : part.name() + "   " + Math.ceilDiv(part.bytes(), 1024) + " kB");
        }
    }

    private void close() {
        window.close();
    }

    SideWindow window() {
        return window;
    }
}
