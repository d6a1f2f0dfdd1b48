package org.fovea.app.cases;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Text cut into the terms that the index of words holds. Letters are folded, so that case, width and composed forms do
 * not matter. Chinese has no blanks between words, so a run of Han characters becomes its overlapping pairs and its last
 * character: 实性结节 is 实性 性结 结节 节, and finding 性结 is finding a pair, 结 the beginning of one.
 */
final class Terms {

    private Terms() {}

    /** The terms of a text, in its order, divided by blanks. */
    static String of(String text) {
        return String.join(" ", list(text));
    }

    /**
     * A condition of the index for each word of a query; empty where a word has nothing to look for, so that nothing can
     * match. The last term of each word may go on.
     *
     * @param column of the index
     */
    static List<String> conditions(String column, String query) {
        return words(query).stream().map(word -> condition(column, word)).toList();
    }

    /** The words of a query, folded. */
    static List<String> words(String query) {
        return Arrays.stream(fold(query).strip().split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** One term that stands for a whole value, such as a modality or a tag, within a named kind of values. */
    static String facet(String kind, String value) {
        return fold(value)
                .codePoints()
                .mapToObj(letter -> letter < 128 && Character.isLetterOrDigit(letter) && letter != 'q'
                        ? Character.toString(letter)
                        : "q" + Integer.toHexString(letter) + "q")
                .collect(Collectors.joining("", "f" + kind, ""));
    }

    private static String condition(String column, String word) {
        List<String> terms = list(word);
        if (terms.isEmpty()) {
            return "";
        }
        // A query of several Han characters ends in a pair; its last character alone says nothing more.
        boolean pairs = terms.size() > 1
                && terms.getLast().codePointCount(0, terms.getLast().length()) == 1
                && isHan(terms.getLast().codePointAt(0));
        List<String> asked = pairs ? terms.subList(0, terms.size() - 1) : terms;
        return column + " : \"" + String.join(" ", asked) + "\" *";
    }

    static List<String> list(String text) {
        List<String> terms = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        boolean han = false;
        for (int letter : fold(text).codePoints().toArray()) {
            boolean belongs =
                    Character.isLetterOrDigit(letter) || Character.getType(letter) == Character.NON_SPACING_MARK;
            if (!belongs || (!run.isEmpty() && han != isHan(letter))) {
                end(run, han, terms);
            }
            if (belongs) {
                han = isHan(letter);
                run.appendCodePoint(letter);
            }
        }
        end(run, han, terms);
        return terms;
    }

    private static void end(StringBuilder run, boolean han, List<String> terms) {
        if (run.isEmpty()) {
            return;
        }
        if (han) {
            int[] letters = run.codePoints().toArray();
            for (int i = 0; i < letters.length; i++) {
                terms.add(new String(letters, i, Math.min(2, letters.length - i)));
            }
        } else {
            terms.add(run.toString());
        }
        run.setLength(0);
    }

    static boolean isHan(int letter) {
        return UnicodeScript.of(letter) == UnicodeScript.HAN;
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
