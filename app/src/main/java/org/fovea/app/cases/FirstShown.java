package org.fovea.app.cases;

/** When a network's finding was first put before a reader's eyes. The names stand in the database. */
public enum FirstShown {
    /** The reader had written no impression of the study and may have been led. */
    BEFORE_WRITING,
    /** The reader had written an impression without it. */
    AFTER_WRITING
}
