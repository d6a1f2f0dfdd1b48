package org.fovea.app.reading;

import java.util.List;
import org.fovea.app.cases.ReportHistory;
import org.fovea.app.cases.ReportSection;
import org.fovea.app.cases.ReportState;
import org.fovea.app.cases.ReportText;

/** What of a report can be written now. */
enum ReportStage {
    /** Every section of the report. */
    WRITING,
    /** Nothing: the text is signed. */
    SIGNED,
    /** An addendum to the signed text. */
    ADDING;

    static ReportStage of(ReportHistory versions) {
        if (versions.state() == ReportState.SIGNED) {
            return SIGNED;
        }
        return versions.newest().filter(ReportText::isAddendum).isPresent() ? ADDING : WRITING;
    }

    /** The sections that can be written, in reading order. */
    List<ReportSection> writable() {
        return switch (this) {
            case WRITING ->
                List.of(
                        ReportSection.INDICATION,
                        ReportSection.COMPARISON,
                        ReportSection.FINDINGS,
                        ReportSection.IMPRESSION);
            case SIGNED -> List.of();
            case ADDING -> List.of(ReportSection.ADDENDUM);
        };
    }
}
