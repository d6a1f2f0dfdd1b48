package org.fovea.app.reading;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import org.fovea.app.objects.ObjectModel;
import org.fovea.app.words.WindowWords;
import org.fovea.app.worklist.SeriesStack;
import org.fovea.app.worklist.SeriesThumbnail;
import org.fovea.app.worklist.Thumbnails;
import org.fovea.dicom.study.Instance;
import org.jspecify.annotations.Nullable;

/** The open study's series at the left edge; a click shows one. */
final class Navigator extends ScrollPane {

    private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");

    private final ReadingModel model;
    private final ObjectModel objects;
    private final Thumbnails thumbnails;
    private final WindowWords words;
    private final VBox list = new VBox(10);

    Navigator(ReadingModel model, ObjectModel objects, Thumbnails thumbnails, WindowWords words) {
        this.model = model;
        this.objects = objects;
        this.thumbnails = thumbnails;
        this.words = words;
        getStyleClass().add("navigator");
        setId("navigator");
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFitToWidth(true);
        setPrefWidth(164);
        setMinWidth(164);
        list.setPadding(new Insets(12));
        setContent(list);
        model.study().subscribe(this::fill);
        model.series().subscribe(this::mark);
        objects.shown().subscribe(this::markObject);
    }

    private void fill(@Nullable OpenStudy study) {
        list.getChildren().clear();
        if (study == null) {
            return;
        }
        Label title = new Label(words.of("navigator.series"));
        title.getStyleClass().add("section-title");
        list.getChildren().add(title);
        study.series().forEach(stack -> list.getChildren().add(thumbnail(stack)));
        if (!study.objects().isEmpty()) {
            Label others = new Label(words.of("navigator.objects"));
            others.getStyleClass().add("section-title");
            list.getChildren().add(others);
            study.withoutImage().forEach(object -> list.getChildren().add(entry(object)));
        }
        mark(model.series().get());
        markObject(objects.shown().get());
    }

    private ObjectEntry entry(Instance object) {
        ObjectEntry entry = new ObjectEntry(object, words);
        entry.setUserData(object.sopInstanceUid());
        entry.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                objects.show(object);
            }
        });
        return entry;
    }

    private void markObject(ObjectModel.@Nullable Shown shown) {
        for (Node node : list.getChildren()) {
            if (node instanceof ObjectEntry) {
                node.pseudoClassStateChanged(
                        SHOWN,
                        shown != null && shown.instance().sopInstanceUid().equals(node.getUserData()));
            }
        }
    }

    private SeriesThumbnail thumbnail(SeriesStack stack) {
        SeriesThumbnail thumbnail = new SeriesThumbnail(stack, thumbnails, words);
        thumbnail.setUserData(stack.uid());
        thumbnail.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                objects.close();
                model.showSeries(stack);
            }
        });
        return thumbnail;
    }

    private void mark(@Nullable SeriesStack shown) {
        List.copyOf(list.getChildren())
                .forEach(node -> node.pseudoClassStateChanged(
                        SHOWN, shown != null && shown.uid().equals(node.getUserData())));
    }
}
