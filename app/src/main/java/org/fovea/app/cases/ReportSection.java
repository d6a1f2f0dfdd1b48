package org.fovea.app.cases;

/** The parts of a report's text, in reading order. */
public enum ReportSection {
    FINDINGS,
    IMPRESSION
}
