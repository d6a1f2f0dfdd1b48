package org.fovea.app.report;

/**
 * What the clinician wrote; line breaks are kept.
 *
 * @param reader who read the study, as the settings name the reader; may be empty
 * @param findings may be empty
 * @param impression may be empty
 */
public record Reading(String reader, String findings, String impression) {}
