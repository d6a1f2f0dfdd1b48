package org.fovea.app.report;

/** What the clinician decided on a network's finding. */
public sealed interface Decision {

    /** The clinician's remark; may be empty. */
    String comment();

    /** Nobody has decided yet. */
    record Pending() implements Decision {
        @Override
        public String comment() {
            return "";
        }
    }

    record Agreed(String comment) implements Decision {}

    record Disagreed(String comment) implements Decision {}

    /**
     * The finding is another one.
     *
     * @param label the right class's name in the report's language
     */
    record Corrected(String label, String comment) implements Decision {}
}
