package org.fovea.app.reading;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.fovea.app.cases.Finding;
import org.fovea.app.cases.SimilarCases;
import org.fovea.app.words.ClassNames;
import org.fovea.app.words.Sentences;
import org.fovea.app.words.WindowWords;
import org.fovea.app.worklist.Thumbnails;

/** Cases that the network saw like the chosen finding, nearest first, or why there are none. */
final class SimilarPanel extends BorderPane {

    private final SimilarModel model;
    private final Thumbnails thumbnails;
    private final WindowWords words;
    private final Sentences sentences;
    private final ClassNames classes;
    private final Label subject = new Label();
    private final Label why = new Label();
    private final VBox list = new VBox(8);

    SimilarPanel(SimilarModel model, Thumbnails thumbnails, WindowWords words, ClassNames classes) {
        this.model = model;
        this.thumbnails = thumbnails;
        this.words = words;
        this.sentences = new Sentences(words.language());
        this.classes = classes;
        setId("similar");
        subject.setId("similar-subject");
        subject.getStyleClass().add("finding-title");
        why.setId("similar-why");
        why.getStyleClass().add("quiet");
        for (Label label : List.of(subject, why)) {
            label.setWrapText(true);
            label.managedProperty().bind(label.visibleProperty());
            label.visibleProperty().bind(label.textProperty().isNotEmpty());
        }
        VBox head = new VBox(4, subject, why);
        head.setPadding(new Insets(12, 12, 0, 12));
        list.setPadding(new Insets(12));
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        Label meaning = new Label(words.of("similar.meaning"));
        meaning.setId("similar-meaning");
        meaning.setWrapText(true);
        meaning.setMaxWidth(Double.MAX_VALUE);
        meaning.getStyleClass().addAll("quiet", "panel-foot");
        setTop(head);
        setCenter(scroll);
        setBottom(meaning);
        model.state().subscribe(this::show);
    }

    private void show(SimilarModel.State state) {
        switch (state) {
            case SimilarModel.State.NoFinding() -> fill("", words.of("similar.noFinding"), List.of());
            case SimilarModel.State.Searching(Finding finding) ->
                fill(subject(finding), words.of("similar.searching"), List.of());
            case SimilarModel.State.Failed(var problem) -> fill("", sentences.of(problem), List.of());
            case SimilarModel.State.Found(SimilarCases found) -> {
                Finding finding = found.finding();
                String model = finding.model().id();
                String version = finding.model().version();
                fill(
                        subject(finding),
                        found.compared() == 0
                                ? words.of("similar.alone", model, version)
                                : words.of("similar.compared", found.compared(), model, version),
                        cards(found));
            }
        }
    }

    private String subject(Finding finding) {
        return words.of(
                "similar.of",
                classes.name(finding.model().id(), finding.top().label()),
                words.probability(finding.top().probability()));
    }

    private List<? extends Node> cards(SimilarCases found) {
        return found.nearest().stream()
                .map(one -> {
                    SimilarCard card = new SimilarCard(one, thumbnails, words, classes);
                    card.setOnAction(event -> model.show(one));
                    return card;
                })
                .toList();
    }

    private void fill(String of, String sentence, List<? extends Node> cards) {
        subject.setText(of);
        why.setText(sentence);
        list.getChildren().setAll(cards);
    }
}
