package org.fovea.app.template;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places that a template leaves for the reader: {@code […]}, or a choice such as {@code [left|right]}. */
public final class Blanks {

    private static final Pattern BLANK =
            Pattern.compile("\\[(?:…|[^\\[\\]|\\n]{0,100}(?:\\|[^\\[\\]|\\n]{0,100}){1,20})]");

    private Blanks() {}

    /** Characters of a text, the end not included. */
    public record Range(int start, int end) {}

    /** The first blank that begins at or after a place, else the first one of the text. */
    public static Optional<Range> next(String text, int from) {
        Matcher matcher = BLANK.matcher(text);
        if (matcher.find(Math.min(from, text.length())) || (from > 0 && matcher.find(0))) {
            return Optional.of(new Range(matcher.start(), matcher.end()));
        }
        return Optional.empty();
    }
}
