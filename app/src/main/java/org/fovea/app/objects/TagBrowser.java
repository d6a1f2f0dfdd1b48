package org.fovea.app.objects;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.fovea.app.window.SideWindow;
import org.fovea.app.words.Sentences;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.study.Instance;
import org.jspecify.annotations.Nullable;

/** A window with the attributes of one object, compared with those of another where the reader chooses one. */
public final class TagBrowser {

    private final SideWindow window;
    private final WindowWords words;
    private final TagTable table;
    private final Label title = new Label();
    private final ComboBox<Instance> second = new ComboBox<>();
    private @Nullable Instance first;

    /** @param look of the window: its style sheets are taken over */
    public TagBrowser(Scene look, Errands errands, Sentences sentences, WindowWords words) {
        this.words = words;
        this.table = new TagTable(errands, sentences, words);
        title.getStyleClass().add("room-patient");
        second.setId("tag-compare");
        second.setPromptText(words.of("tags.compare"));
        second.setAccessibleText(words.of("tags.compare"));
        second.setConverter(new ChoiceText<>(this::name));
        second.setPrefWidth(320);
        second.valueProperty().subscribe(this::chosen);
        Button alone = new Button(words.of("tags.alone"));
        alone.setId("tag-alone");
        alone.disableProperty().bind(second.valueProperty().isNull());
        alone.setOnAction(event -> second.setValue(null));
        HBox head = new HBox(10, title, second, alone);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setPadding(new Insets(0, 0, 10, 0));
        BorderPane root = new BorderPane(table, head, null, null, null);
        root.setPadding(new Insets(14));
        window = new SideWindow(look, root, 1100, 760).onShown(table::focusSearch);
    }

    /**
     * @param others of the study, to compare with
     */
    public void show(Instance instance, List<Instance> others) {
        first = instance;
        title.setText(name(instance));
        window.titled(words.of("tags.title", name(instance)));
        second.setValue(null);
        second.getItems().setAll(others);
        table.show(instance);
        window.show();
    }

    private void chosen(@Nullable Instance other) {
        if (first == null) {
            return;
        }
        if (other == null) {
            table.show(first);
        } else {
            table.compare(first, other);
        }
    }

    private String name(Instance instance) {
        String number = instance.number() == null ? "" : "#" + instance.number();
        return words.joined(instance.series().modality(), words.seriesName(instance.series()), number);
    }

    public SideWindow window() {
        return window;
    }
}
