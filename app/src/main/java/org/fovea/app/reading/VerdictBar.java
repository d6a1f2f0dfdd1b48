package org.fovea.app.reading;

import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fovea.app.cases.Verdict;
import org.fovea.app.words.ClassNames;
import org.fovea.app.words.WindowWords;
import org.fovea.inference.engine.ClassScore;
import org.jspecify.annotations.Nullable;

/** Agree, disagree, another class, each one press; and a remark once there is a decision. */
final class VerdictBar extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final FindingsModel model;
    private final ClassNames classes;
    private final Button agree;
    private final Button disagree;
    private final MenuButton change;
    private final TextField remark = new TextField();
    private FindingEntry.@Nullable Ai entry;

    VerdictBar(FindingsModel model, WindowWords words, ClassNames classes) {
        super(6);
        this.model = model;
        this.classes = classes;
        getStyleClass().add("verdict-bar");
        agree = new Button(words.of("findings.agree"));
        agree.getStyleClass().add("agree");
        agree.setOnAction(event -> withEntry(model::agree));
        disagree = new Button(words.of("findings.disagree"));
        disagree.getStyleClass().add("disagree");
        disagree.setOnAction(event -> withEntry(model::disagree));
        change = new MenuButton(words.of("findings.change"));
        change.getStyleClass().add("change");
        for (var control : List.of(agree, disagree, change)) {
            control.setMinWidth(USE_PREF_SIZE);
            control.getStyleClass().add("small");
        }
        remark.setPromptText(words.of("findings.remark"));
        remark.setAccessibleText(words.of("findings.remark"));
        remark.setOnAction(event -> keepRemark());
        remark.getStyleClass().add("remark");
        remark.focusedProperty().subscribe(focused -> {
            if (!focused) {
                keepRemark();
            }
        });
        remark.managedProperty().bind(remark.visibleProperty());
        HBox line = new HBox(6, agree, disagree, change);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, remark);
    }

    void show(FindingEntry.Ai finding) {
        boolean another = entry == null || !entry.id().equals(finding.id());
        entry = finding;
        Verdict verdict = finding.finding().verdict();
        Verdict.Decision decision = verdict == null ? null : verdict.decision();
        agree.pseudoClassStateChanged(CHOSEN, decision == Verdict.Decision.AGREE);
        disagree.pseudoClassStateChanged(CHOSEN, decision == Verdict.Decision.DISAGREE);
        change.pseudoClassStateChanged(CHOSEN, decision == Verdict.Decision.CHANGED);
        remark.setVisible(verdict != null);
        if (another) {
            remark.setText(verdict == null ? "" : verdict.comment());
            change.getItems().setAll(others(finding));
        }
    }

    /** A remark can only be made on a decision. */
    void take(FindingsModel.Wish wish) {
        switch (wish) {
            case CORRECT -> change.show();
            case REMARK -> {
                if (remark.isVisible()) {
                    remark.requestFocus();
                }
            }
        }
    }

    private List<MenuItem> others(FindingEntry.Ai finding) {
        String top = finding.finding().top().label();
        return finding.finding().scores().stream()
                .map(ClassScore::label)
                .filter(label -> !label.equals(top))
                .map(label -> {
                    MenuItem item =
                            new MenuItem(classes.name(finding.finding().model().id(), label));
                    item.setOnAction(event -> withEntry(shown -> model.correct(shown, label)));
                    return item;
                })
                .toList();
    }

    private void keepRemark() {
        withEntry(shown -> model.remark(shown, remark.getText().strip()));
    }

    private void withEntry(Consumer<FindingEntry.Ai> action) {
        if (entry != null) {
            action.accept(entry);
        }
    }
}
