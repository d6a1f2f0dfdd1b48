package org.fovea.dicom.privacy;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of names and ids that must not occur in any text. Upper and lower case are the same; a word of two letters or
 * one is too short to tell a person, except in scripts that write words with few characters.
 */
public final class IdentityWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern NUMBER = Pattern.compile("\\p{N}{4,}");
    private static final int SHORTEST = 3;
    private static final int LAST_LATIN = 0x24f;

    private final Set<String> words = new TreeSet<>();

    /** @param values names of persons and ids as they stand in the object */
    public IdentityWords(Collection<String> values) {
        for (String value : values) {
            WORD.matcher(value)
                    .results()
                    .map(MatchResult::group)
                    .filter(IdentityWords::telling)
                    .map(IdentityWords::folded)
                    .forEach(words::add);
        }
        // What stands for removed values is not the name of a person.
        words.remove(folded(DummyText.of("LO").orElseThrow()));
    }

    /** Whether one of the words stands in the text, as a word of its own. */
    public boolean in(String text) {
        return WORD.matcher(text).results().anyMatch(word -> words.contains(folded(word.group())));
    }

    /** The text with a dash in place of each of the words. */
    public String cleaned(String text) {
        Matcher matcher = WORD.matcher(text);
        return matcher.replaceAll(
                word -> words.contains(folded(word.group())) ? "-" : Matcher.quoteReplacement(word.group()));
    }

    /** The text with a dash in place of each run of four digits or more: dates, telephone numbers, ids of all kinds. */
    public static String withoutNumbers(String text) {
        return NUMBER.matcher(text).replaceAll("-");
    }

    private static boolean telling(String word) {
        return word.codePointCount(0, word.length()) >= SHORTEST
                || word.codePoints().allMatch(letter -> letter > LAST_LATIN);
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
