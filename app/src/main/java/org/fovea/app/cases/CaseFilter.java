package org.fovea.app.cases;

import java.time.LocalDate;
import org.fovea.app.cases.Verdict.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What cases have to fulfil besides the words of the search field; every part that is set has to hold.
 *
 * @param said words that all have to occur in reports, comments on findings or marks; empty for any
 * @param from first study date, null for any
 * @param to last study date, null for any
 * @param modality one of the study's modalities; empty for any
 * @param bodyPart one of the study's body parts examined; empty for any
 * @param aiClass most probable class of the newest finding; empty for any
 * @param aiScore least probability of that class, 0 for any
 * @param verdict the newest on the newest finding; null for any
 * @param report state of the newest report; null for any
 * @param tag one of the study's tags; empty for any
 */
public record CaseFilter(
        String said,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String modality,
        String bodyPart,
        String aiClass,
        double aiScore,
        @Nullable Decision verdict,
        @Nullable ReportState report,
        String tag) {

    /** Every case. */
    public static final CaseFilter NONE = new CaseFilter("", null, null, "", "", "", 0, null, null, "");

    public CaseFilter {
        if (!(aiScore >= 0 && aiScore <= 1)) {
            throw new IllegalArgumentException("a probability lies between 0 and 1: " + aiScore);
        }
    }
}
