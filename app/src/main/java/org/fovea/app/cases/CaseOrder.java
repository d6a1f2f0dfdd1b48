package org.fovea.app.cases;

/** In which order cases are listed. */
public enum CaseOrder {
    /** By study date, newest first. */
    NEWEST,
    /**
     * What wants to be read first, without what is signed: by priority; then by how sure the newest finding is that
     * something is there (the probability of all classes but one labelled {@code normal}, else that of the first class);
     * then by how long it waits.
     */
    URGENCY,
    /** The same without a word from networks, for readers from whom their answers are held back. */
    URGENCY_WITHOUT_AI
}
