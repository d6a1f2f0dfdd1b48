package org.fovea.app.objects;

import java.util.function.Consumer;
import javafx.event.EventTarget;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.fovea.app.document.ObjectKind;
import org.fovea.app.document.ReadableObject;
import org.fovea.app.words.Sentences;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.study.Instance;
import org.jspecify.annotations.Nullable;

/** Lies over the images while an object without images is read. Escape or its button takes it away. */
public final class ObjectPane extends BorderPane {

    private final ObjectModel model;
    private final Errands errands;
    private final Sentences sentences;
    private final WindowWords words;
    private final Consumer<Instance> tags;
    private @Nullable PdfView pdf;

    /** @param tags opens the tag browser */
    public ObjectPane(
            ObjectModel model, Errands errands, Sentences sentences, WindowWords words, Consumer<Instance> tags) {
        this.model = model;
        this.errands = errands;
        this.sentences = sentences;
        this.words = words;
        this.tags = tags;
        getStyleClass().add("object-pane");
        setId("object-pane");
        setVisible(false);
        setFocusTraversable(true);
        managedProperty().bind(visibleProperty());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.close();
                event.consume();
            }
        });
        model.shown().subscribe(this::show);
    }

    /** Whether something lies within such a pane: keys that it uses are not the room's then. */
    public static boolean holds(EventTarget target) {
        for (Node node = target instanceof Node inner ? inner : null; node != null; node = node.getParent()) {
            if (node instanceof ObjectPane) {
                return true;
            }
        }
        return false;
    }

    private void show(ObjectModel.@Nullable Shown shown) {
        if (pdf != null) {
            pdf.close();
            pdf = null;
        }
        setTop(shown == null ? null : head(shown.instance()));
        setCenter(shown == null ? null : content(shown));
        setVisible(shown != null);
        if (shown != null) {
            requestFocus();
        }
    }

    private Node head(Instance instance) {
        Label title = new Label(
                words.joined(words.of("object.kind." + ObjectKind.of(instance)), words.seriesName(instance.series())));
        title.getStyleClass().add("room-patient");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button attributes = new Button(words.of("object.tags"));
        attributes.setId("object-tags");
        attributes.setOnAction(event -> tags.accept(instance));
        Button close = new Button(words.of("object.close"));
        close.setId("object-close");
        close.setOnAction(event -> model.close());
        HBox head = new HBox(8, title, gap, attributes, close);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("object-head");
        return head;
    }

    private Node content(ObjectModel.Shown shown) {
        return switch (shown.content()) {
            case Outcome.Failure<ReadableObject>(Problem problem) ->
                attributes(shown.instance(), sentences.of(problem));
            case Outcome.Success<ReadableObject>(ReadableObject object) ->
                switch (object) {
                    case ReadableObject.Page page -> new LinesView(page.lines(), false, words);
                    case ReadableObject.Curves curves -> new CurvesView(curves.waveform(), curves.lines(), words);
                    case ReadableObject.Pdf document -> pages(document.bytes());
                    case ReadableObject.AttributesOnly none ->
                        attributes(shown.instance(), words.of("object.attributes.only"));
                };
        };
    }

    private Node pages(byte[] bytes) {
        PdfView view = new PdfView(bytes, errands, sentences, words);
        pdf = view;
        return view;
    }

    private Node attributes(Instance instance, String why) {
        TagTable table = new TagTable(errands, sentences, words);
        table.show(instance);
        Label sentence = new Label(why);
        sentence.setWrapText(true);
        sentence.getStyleClass().add("object-sentence");
        sentence.setId("object-sentence");
        return new BorderPane(table, sentence, null, null, null);
    }
}
