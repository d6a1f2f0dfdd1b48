package org.fovea.app.manual;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds pages by words that all have to occur, anywhere within other words too, since Chinese has no spaces between them.
 * Case, accents and full-width forms make no difference (Unicode NFKD).
 */
final class ManualSearch {

    /** Characters before and after the first hit. */
    private static final int BEFORE = 18;

    private static final int AFTER = 42;
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u3000]+");

    private ManualSearch() {}

    /**
     * A page that was found.
     *
     * @param excerpt what stands around the first hit; empty where nothing was searched for
     */
    record Hit(ManualPage page, String excerpt) {}

    /** Those whose title has the first word come first, else in the order of the contents. */
    static List<Hit> find(List<ManualPage> pages, String wanted) {
        List<String> words = Arrays.stream(SPACES.split(folded(wanted)))
                .filter(Predicate.not(String::isEmpty))
                .toList();
        if (words.isEmpty()) {
            return pages.stream().map(page -> new Hit(page, "")).toList();
        }
        return pages.stream()
                .filter(page -> !page.name().equals(Manual.CONTENTS))
                .filter(page -> words.stream().allMatch(folded(page.text())::contains))
                .sorted(Comparator.comparing(page -> !folded(page.title()).contains(words.getFirst())))
                .map(page -> new Hit(page, excerpt(page.text(), words.getFirst())))
                .toList();
    }

    private static String folded(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return ACCENTS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Folding changes lengths, so a word that stands with accents is looked for by folding one beginning after the other. */
    private static String excerpt(String text, String word) {
        int at = Math.max(0, text.toLowerCase(Locale.ROOT).indexOf(word));
        while (at < text.length()
                && !folded(text.substring(at, Math.min(text.length(), at + 2 * word.length())))
                        .startsWith(word)) {
            at++;
        }
        int from = Math.max(0, Math.min(at, text.length()) - BEFORE);
        int to = Math.min(text.length(), at + word.length() + AFTER);
        return (from > 0 ? "…" : "") + text.substring(from, to).strip() + (to < text.length() ? "…" : "");
    }
}
