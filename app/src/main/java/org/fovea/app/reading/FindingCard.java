package org.fovea.app.reading;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.fovea.app.words.ClassNames;
import org.fovea.app.words.WindowWords;
import org.fovea.viewer.words.ViewerWords;
import org.jspecify.annotations.Nullable;

/** One finding. A network's has a dashed edge, a person's a solid one, so that they differ in black and white too. */
final class FindingCard extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final FindingsModel model;
    private final WindowWords words;
    private final MarkWords marks;
    private final ClassNames classes;
    private @Nullable FindingEntry shown;
    private @Nullable AiFindingBody ai;

    FindingCard(FindingsModel model, WindowWords words, ViewerWords viewerWords, ClassNames classes) {
        this.model = model;
        this.words = words;
        this.marks = new MarkWords(viewerWords);
        this.classes = classes;
        getStyleClass().add("finding");
        setOnMousePressed(event -> {
            if (shown != null) {
                model.choose(shown);
            }
        });
    }

    /** Shows an entry, or what became of the one shown. */
    void show(FindingEntry entry) {
        if (entry.equals(shown)) {
            return;
        }
        shown = entry;
        switch (entry) {
            case FindingEntry.Ai finding -> showAi(finding);
            case FindingEntry.Human mark -> showMark(mark);
            case FindingEntry.Silent silent -> showLines("network", words.of("findings.silent"), silent.sentence());
        }
    }

    /** Does what a key asks. */
    void take(FindingsModel.Wish wish) {
        if (ai != null) {
            ai.take(wish);
        }
    }

    void mark(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }

    private void showAi(FindingEntry.Ai finding) {
        if (ai == null) {
            ai = new AiFindingBody(model, words, classes);
            getStyleClass().add("network");
            getChildren().setAll(List.<Node>of(ai));
        }
        ai.show(finding);
    }

    private void showMark(FindingEntry.Human mark) {
        if (!getStyleClass().contains("human")) {
            getStyleClass().add("human");
        }
        getChildren().setAll(List.<Node>of(new MarkBody(mark, model, words, marks)));
    }

    private void showLines(String origin, String head, String line) {
        if (!getStyleClass().contains(origin)) {
            getStyleClass().add(origin);
        }
        Label title = new Label(head);
        title.getStyleClass().add("finding-title");
        title.setWrapText(true);
        Label body = new Label(line);
        body.getStyleClass().add("quiet");
        body.setWrapText(true);
        getChildren().setAll(List.<Node>of(title, body));
    }
}
