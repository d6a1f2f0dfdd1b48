package org.fovea.app.template;

import java.util.Map;
import java.util.Optional;

/** Puts a phrase in the place of the abbreviation that was just typed. */
public final class Abbreviations {

    private static final int LONGEST = 40;

    private Abbreviations() {}

    /**
     * @param start where the abbreviation begins
     * @param end where it ends: at the caret
     * @param text what shall stand there
     */
    public record Replacement(int start, int end, String text) {}

    /** What stands for the word before the caret; empty where it is no abbreviation. */
    public static Optional<Replacement> before(int caret, String text, Map<String, String> phrases) {
        int start = caret;
        while (start > 0 && caret - start < LONGEST && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        int from = start;
        return Optional.ofNullable(phrases.get(text.substring(start, caret)))
                .map(phrase -> new Replacement(from, caret, phrase));
    }
}
