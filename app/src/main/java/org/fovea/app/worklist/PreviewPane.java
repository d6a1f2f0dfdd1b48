package org.fovea.app.worklist;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.fovea.app.cases.CaseRow;
import org.fovea.app.words.WindowWords;
import org.jspecify.annotations.Nullable;

/** The chosen study at the worklist's right edge: who, which series, what came before, what the last report said. */
final class PreviewPane extends ScrollPane {

    private final WindowWords words;
    private final Thumbnails thumbnails;
    private final VBox content = new VBox(14);

    /** @param find asks where a study lies now, and imports it from there */
    PreviewPane(PreviewModel model, Thumbnails thumbnails, Runnable find, WindowWords words) {
        this.words = words;
        this.thumbnails = thumbnails;
        getStyleClass().add("preview");
        setId("preview");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setPrefWidth(300);
        setMinWidth(300);
        content.setPadding(new Insets(16));
        setContent(new VBox(absence(model, find, words), content));
        model.preview().subscribe(this::show);
    }

    /** Said before anybody opens the study and sees black images. */
    private static Node absence(PreviewModel model, Runnable find, WindowWords words) {
        Label text = new Label();
        text.setId("preview-missing");
        text.setWrapText(true);
        text.textProperty().bind(model.missing().map(count -> words.of("preview.missing", count)));
        Button look = new Button(words.of("preview.missing.find"));
        look.setId("preview-find");
        look.setOnAction(event -> find.run());
        VBox box = new VBox(8, text, look);
        box.getStyleClass().add("model-question");
        box.visibleProperty().bind(model.missing().greaterThan(0));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private void show(PreviewModel.@Nullable Preview preview) {
        content.getChildren().clear();
        if (preview == null) {
            content.getChildren().add(quiet(words.of("preview.none")));
            return;
        }
        CaseRow row = preview.row();
        Label name = new Label(words.patient(row.study().patient()));
        name.getStyleClass().add("place-title");
        name.setWrapText(true);
        content.getChildren().addAll(name, quiet(words.personal(row.study())));
        if (row.phantom()) {
            Label phantom = new Label(words.of("phantom.long"));
            phantom.getStyleClass().add("badge");
            content.getChildren().add(phantom);
        }
        content.getChildren().add(section("preview.series", series(preview.series())));
        content.getChildren().add(section("preview.history", history(preview.history())));
        Label impression = preview.impression().isEmpty()
                ? quiet(words.of("preview.report.none"))
                : new Label(preview.impression());
        impression.setWrapText(true);
        content.getChildren().add(section("preview.report", impression));
    }

    private VBox section(String titleKey, Node body) {
        Label title = new Label(words.of(titleKey));
        title.getStyleClass().add("section-title");
        return new VBox(6, title, body);
    }

    private Node series(List<SeriesStack> series) {
        if (series.isEmpty()) {
            return quiet(words.of("preview.series.none"));
        }
        FlowPane pane = new FlowPane(8, 8);
        series.forEach(stack -> pane.getChildren().add(new SeriesThumbnail(stack, thumbnails, words)));
        return pane;
    }

    private Node history(List<CaseRow> history) {
        if (history.isEmpty()) {
            return quiet(words.of("preview.history.none"));
        }
        VBox lines = new VBox(4);
        for (CaseRow row : history) {
            Label line = new Label(words.of(
                    "preview.history.line",
                    words.date(row.study().date()),
                    String.join(" ", row.modalities()),
                    row.study().description()));
            line.setWrapText(true);
            lines.getChildren().add(line);
        }
        return lines;
    }

    private static Label quiet(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("quiet");
        label.setWrapText(true);
        return label;
    }
}
