package org.fovea.app.document;

/**
 * One line of an object that is read.
 *
 * @param level how deep it stands, 0 at the margin
 * @param label what the text answers to; may be empty
 * @param text may be empty
 */
public record DocumentLine(int level, Style style, String label, String text) {

    /** How it is set. */
    public enum Style {
        TITLE,
        HEADING,
        ENTRY,
        NOTE
    }

    static DocumentLine entry(int level, String label, String text) {
        return new DocumentLine(level, Style.ENTRY, label, text);
    }

    static DocumentLine note(String text) {
        return new DocumentLine(0, Style.NOTE, "", text);
    }

    /** As a line of plain text. */
    public String plain() {
        String words = label.isEmpty() ? text : text.isEmpty() ? label : label + ": " + text;
        return "  ".repeat(level) + words;
    }
}
