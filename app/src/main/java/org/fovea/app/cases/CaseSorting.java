package org.fovea.app.cases;

/** Lists cases by one of the worklist's columns. */
public record CaseSorting(Column column, boolean descending) {

    /** What a case can be listed by; what is not known comes first. */
    public enum Column {
        /** Name, upper and lower case alike. */
        PATIENT("patient.name COLLATE NOCASE"),
        /** Sex, then the oldest first. */
        SEX_AGE("patient.sex %1$s, patient.birth_date"),
        PATIENT_ID("patient.patient_id"),
        /** Study date and time. */
        DATE("study.study_date %1$s, study.study_time"),
        MODALITY("study.modalities"),
        DESCRIPTION("study.description COLLATE NOCASE"),
        IMAGES("study.frame_count"),
        /** Probability of the newest finding's first class. */
        AI("study.ai_probability"),
        /** The same where a reader has decided, for readers from whom other answers are held back. */
        AI_DECIDED("iif(study.verdict IS NULL, NULL, study.ai_probability)"),
        /** The reader's decision on the newest finding. */
        VERDICT("study.verdict"),
        /** Never opened, opened, and then by the state of the newest report. */
        REPORT("study.report_state <> 'NONE' %1$s, study.report_state %1$s, study.opened_at IS NOT NULL");

        private final String terms;

        Column(String terms) {
            this.terms = terms;
        }
    }

    /** Terms of an ORDER BY. */
    String terms() {
        String direction = descending ? "DESC" : "ASC";
        return column.terms.formatted(direction) + " " + direction;
    }
}
