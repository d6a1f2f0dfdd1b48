package org.fovea.app.template;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values in a report's text that follow what they speak of: {@code ‹Length 1: 23.4 mm›} becomes {@code ‹Length 1: 24.0 mm›}
 * when that mark is moved, and plain {@code 24.0 mm} in a document.
 */
public final class LiveFields {

    private static final Pattern FIELD = Pattern.compile("‹([^‹›:]{1,200}):([^‹›]{0,2000})›");

    private LiveFields() {}

    /** The field as it stands in the text. */
    public static String field(String name, String value) {
        return "‹" + clean(name).replace(':', ' ') + ": " + clean(value) + "›";
    }

    /** The text with the newest values; a field whose name is not among them keeps its last one. */
    public static String refreshed(String text, Map<String, String> values) {
        return replaced(text, match -> {
            String value = values.get(match.group(1));
            return value == null ? match.group() : field(match.group(1), value);
        });
    }

    /** The text with each field's value in its place. */
    public static String plain(String text) {
        return replaced(text, match -> match.group(2).strip());
    }

    /** Names of fields that speak of nothing any more, in the order of the text. */
    public static List<String> lost(String text, Map<String, String> values) {
        return FIELD.matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(name -> !values.containsKey(name))
                .distinct()
                .toList();
    }

    private static String replaced(String text, Function<MatchResult, String> replacement) {
        return FIELD.matcher(text).replaceAll(match -> Matcher.quoteReplacement(replacement.apply(match)));
    }

    private static String clean(String text) {
        return text.replaceAll("[‹›]", "").replaceAll("\\s+", " ").strip();
    }
}
