package org.fovea.app.cases;

/** Why a version of a report was begun. */
public sealed interface ReportOrigin {

    /** The reader wrote, for the first time or on after an export. */
    record Written() implements ReportOrigin {}

    /** Something is added to a signed report, which itself stays as it is. */
    record Addendum() implements ReportOrigin {}

    /**
     * A signed report was opened again; the signed version stays in the history.
     *
     * @param reason in the reader's words, never empty
     */
    record Reopened(String reason) implements ReportOrigin {

        public Reopened {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("a signed report is not opened again without a reason");
            }
        }
    }

    ReportOrigin WRITTEN = new Written();
    ReportOrigin ADDENDUM = new Addendum();
}
