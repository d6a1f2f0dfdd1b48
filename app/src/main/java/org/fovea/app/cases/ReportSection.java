package org.fovea.app.cases;

/** The parts of a report's text, in reading order (the ACR's practice parameter for communication of findings). */
public enum ReportSection {
    /** Why the examination was asked for. */
    INDICATION,
    /** Which earlier examinations this one is read against. */
    COMPARISON,
    FINDINGS,
    IMPRESSION,
    /** What was added after the report had been signed; alone in its version. */
    ADDENDUM
}
