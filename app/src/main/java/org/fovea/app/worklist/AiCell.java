package org.fovea.app.worklist;

import java.util.function.Predicate;
import javafx.scene.control.TableCell;
import org.fovea.app.cases.CaseRow;
import org.fovea.app.words.ClassNames;
import org.fovea.app.words.WindowWords;

/** The newest finding's class and probability; quiet where no network was asked, none would answer, or the answer waits. */
final class AiCell extends TableCell<CaseRow, CaseRow> {

    private final WindowWords words;
    private final ClassNames classes;
    private final AiScope scope;
    private final Predicate<CaseRow> heldBack;

    AiCell(WindowWords words, ClassNames classes, AiScope scope, Predicate<CaseRow> heldBack) {
        this.heldBack = heldBack;
        this.words = words;
        this.classes = classes;
        this.scope = scope;
    }

    @Override
    protected void updateItem(CaseRow row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().remove("quiet");
        if (empty || row == null) {
            setText("");
        } else if (row.finding() == null) {
            getStyleClass().add("quiet");
            setText(words.of(scope.covers(row.modalities()) ? "worklist.ai.unasked" : "worklist.ai.outOfScope"));
        } else if (heldBack.test(row)) {
            getStyleClass().add("quiet");
            setText(words.of("worklist.ai.heldBack"));
        } else {
            CaseRow.LastFinding finding = row.finding();
            setText(words.of(
                    "worklist.ai.says",
                    classes.name(finding.modelId(), finding.top().label()),
                    words.probability(finding.top().probability())));
        }
    }
}
