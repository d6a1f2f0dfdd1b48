package org.fovea.app.report;

/**
 * Makes stranger's text fit for a page: no control characters, no marks that turn the direction of what stands beside
 * them, nothing invisible, nothing that is no character. The letters stay as they are.
 */
final class PlainText {

    private static final int REPLACEMENT = 0xFFFD;

    private PlainText() {}

    /** The text with line breaks as {@code \n}, blanks for tabs and other breaks. */
    static String of(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(codePoint -> {
            int shown = shown(codePoint);
            if (shown >= 0) {
                clean.appendCodePoint(shown);
            }
        });
        return clean.toString().strip();
    }

    /** The text in one line. */
    static String line(String text) {
        return of(text).replaceAll("\\s+", " ");
    }

    /** What stands for a code point, or -1 for nothing. */
    private static int shown(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint == '\n' ? '\n' : codePoint == '\t' ? ' ' : -1;
            case Character.FORMAT -> -1;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> '\n';
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> REPLACEMENT;
            default -> codePoint;
        };
    }
}
