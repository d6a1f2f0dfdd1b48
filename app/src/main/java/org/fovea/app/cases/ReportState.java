package org.fovea.app.cases;

/** How far a study's report is. */
public enum ReportState {
    NONE,
    /** Text that can still change. */
    DRAFT,
    /** The newest text stands in an exported document and is kept as it is. */
    EXPORTED,
    /** A reader answers for the text with a name; what follows is an addendum, or a new version with its reason. */
    SIGNED
}
