package org.fovea.app.template;

/**
 * A text behind an abbreviation.
 *
 * @param abbreviation letters and digits without blanks
 * @param text what stands for it
 */
public record Phrase(String abbreviation, String text) {}
