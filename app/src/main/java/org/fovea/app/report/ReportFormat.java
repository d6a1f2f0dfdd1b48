package org.fovea.app.report;

import java.util.Locale;

/** In which forms a report leaves the program. */
public enum ReportFormat {
    /** A page to print and to keep: PDF/A-2u. */
    PDF("pdf"),
    /** One page for a browser, with its pictures in it. */
    HTML("html"),
    /** A FHIR R4 collection with a DiagnosticReport. */
    FHIR("json"),
    /** What networks said and what was measured, a row each. */
    CSV("csv"),
    /** The PDF inside a DICOM object. */
    DICOM_PDF("dcm"),
    /** The text as a DICOM structured report. */
    DICOM_TEXT("dcm");

    private final String ending;

    ReportFormat(String ending) {
        this.ending = ending;
    }

    /** What its files' names end in, without the point. */
    public String ending() {
        return ending;
    }

    /** Whether the reader's text stands in it, which must not change in silence afterwards. */
    public boolean holdsText() {
        return this != CSV;
    }

    /** As the command line and words name it, for example {@code dicom-pdf}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
