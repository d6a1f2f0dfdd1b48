package org.fovea.app.reading;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import org.fovea.app.objects.ObjectModel;
import org.fovea.app.words.WindowWords;
import org.fovea.app.worklist.SeriesStack;
import org.fovea.app.worklist.SeriesThumbnail;
import org.fovea.app.worklist.Thumbnails;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.Study;
import org.fovea.viewer.layout.CellDrag;
import org.fovea.viewer.viewport.FrameCache;
import org.jspecify.annotations.Nullable;

/**
 * The open study's series at the left edge, the patient's other studies below. A click shows one in the active viewport, a
 * drag in any.
 */
final class Navigator extends ScrollPane {

    private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");

    private final ObjectModel objects;
    private final Hanging hanging;
    private final Thumbnails thumbnails;
    private final FrameCache cache;
    private final WindowWords words;
    private final List<SeriesThumbnail> shown = new ArrayList<>();
    private final VBox list = new VBox(10) {
        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            // At most once a frame, however many images arrive.
            tellProgress();
        }
    };

    Navigator(ReadingModel model, ObjectModel objects, Thumbnails thumbnails, FrameCache cache, WindowWords words) {
        this.hanging = model.hanging();
        this.objects = objects;
        this.thumbnails = thumbnails;
        this.cache = cache;
        this.words = words;
        getStyleClass().add("navigator");
        setId("navigator");
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFitToWidth(true);
        setPrefWidth(164);
        setMinWidth(164);
        list.setPadding(new Insets(12));
        setContent(list);
        cache.onChange(list::requestLayout);
        model.study().subscribe(this::fill);
        hanging.series().subscribe(this::mark);
        objects.shown().subscribe(this::markObject);
    }

    private void fill(@Nullable OpenStudy study) {
        list.getChildren().clear();
        shown.clear();
        if (study == null) {
            return;
        }
        list.getChildren().add(title(words.of("navigator.series")));
        study.series().forEach(stack -> list.getChildren().add(thumbnail(stack)));
        if (!study.objects().isEmpty()) {
            list.getChildren().add(title(words.of("navigator.objects")));
            study.withoutImage().forEach(object -> list.getChildren().add(entry(object)));
        }
        if (!study.priors().isEmpty()) {
            list.getChildren().add(title(words.of("navigator.priors")));
            boolean first = true;
            for (PriorStudy prior : study.priors()) {
                list.getChildren().addAll(prior(prior, study.study(), first));
                first = false;
            }
        }
        mark(hanging.series().get());
        markObject(objects.shown().get());
    }

    private static Label title(String text) {
        Label title = new Label(text);
        title.getStyleClass().add("section-title");
        return title;
    }

    /** Only the newest is open at first: pictures of the others are made when somebody wants to see them. */
    private List<Node> prior(PriorStudy prior, Study read, boolean open) {
        VBox series = new VBox(10);
        ToggleButton heading = new ToggleButton(words.joined(
                words.date(prior.study().date()),
                prior.series().getFirst().series().modality(),
                prior.study().description()));
        heading.getStyleClass().setAll("prior-heading");
        heading.setWrapText(true);
        heading.setMaxWidth(Double.MAX_VALUE);
        heading.setAccessibleText(words.of("navigator.prior", heading.getText(), words.date(read.date())));
        heading.selectedProperty().subscribe(selected -> {
            series.setVisible(selected);
            series.setManaged(selected);
            if (selected && series.getChildren().isEmpty()) {
                prior.series().forEach(stack -> series.getChildren().add(thumbnail(stack)));
                mark(hanging.series().get());
            }
        });
        heading.setSelected(open);
        return List.of(heading, series);
    }

    private ObjectEntry entry(Instance object) {
        ObjectEntry entry = new ObjectEntry(object, words);
        entry.setUserData(object.sopInstanceUid());
        opens(entry, () -> show(object));
        return entry;
    }

    /** A presentation state is seen on its images; where that cannot be, and for any other object, it is shown itself. */
    private void show(Instance object) {
        if (hanging.showSaved(object.sopInstanceUid())) {
            objects.close();
        } else {
            objects.show(object);
        }
    }

    /** By a click, and by the keys that press a button. */
    private static void opens(Node node, Runnable open) {
        node.setFocusTraversable(true);
        node.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                open.run();
            }
        });
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                open.run();
                event.consume();
            }
        });
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
        opens(thumbnail, () -> {
            objects.close();
            hanging.show(stack);
        });
        CellDrag.source(thumbnail, stack.uid());
        shown.add(thumbnail);
        return thumbnail;
    }

    private void mark(@Nullable SeriesStack active) {
        shown.forEach(thumbnail ->
                thumbnail.pseudoClassStateChanged(SHOWN, thumbnail.stack().equals(active)));
    }

    private void tellProgress() {
        shown.forEach(thumbnail -> thumbnail.loaded(thumbnail.stack().images().slots().stream()
                .filter(slot -> cache.holds(slot.key()))
                .count()));
    }
}
