package org.fovea.app.cases;

/** How far a study's report is. */
public enum ReportState {
    NONE,
    /** Text that can still change. */
    DRAFT,
    /** The newest text stands in an exported document and is kept as it is. */
    EXPORTED
}
