package org.fovea.app.worklist;

import javafx.scene.control.TableCell;
import org.fovea.app.cases.CaseRow;
import org.fovea.app.cases.Verdict;
import org.fovea.app.words.WindowWords;
import org.jspecify.annotations.Nullable;

/** The clinician's decision: a shape and a word, so that it reads in black and white. */
final class VerdictCell extends TableCell<CaseRow, CaseRow> {

    private final WindowWords words;

    VerdictCell(WindowWords words) {
        this.words = words;
    }

    @Override
    protected void updateItem(CaseRow row, boolean empty) {
        super.updateItem(row, empty);
        Verdict.Decision decision = empty || row == null ? null : decision(row);
        setText(decision == null ? "" : words.of("verdict." + decision.name()));
    }

    /** The decision on the newest finding, null where there is none. */
    static Verdict.@Nullable Decision decision(CaseRow row) {
        CaseRow.LastFinding finding = row.finding();
        return finding == null ? null : finding.verdict();
    }
}
