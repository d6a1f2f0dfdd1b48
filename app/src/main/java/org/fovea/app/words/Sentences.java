package org.fovea.app.words;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fovea.dicom.Problem;

/** Says a problem in one language: what happened, what it means, what to do. */
public final class Sentences {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Language language;
    private final ResourceBundle problems;

    public Sentences(Language language) {
        this.language = language;
        this.problems = ResourceBundle.getBundle("org.fovea.app.words.problems", language.locale(), NO_FALLBACK);
    }

    public Language language() {
        return language;
    }

    /** Every sentence by the code that the log has for it, with dots for its facts; in the order of the codes. */
    public SortedMap<String, String> all() {
        SortedMap<String, String> all = new TreeMap<>();
        for (String key : problems.keySet()) {
            MessageFormat sentence = new MessageFormat(problems.getString(key), language.locale());
            for (int fact = 0; fact < sentence.getFormatsByArgumentIndex().length; fact++) {
                sentence.setFormatByArgumentIndex(fact, null);
            }
            String[] dots = new String[sentence.getFormatsByArgumentIndex().length];
            Arrays.fill(dots, "…");
            all.put(key, sentence.format(dots));
        }
        return all;
    }

    /** The sentence, its facts filled in. Facts are taken literally, whatever characters they hold. */
    public String of(Problem problem) {
        return new MessageFormat(problems.getString(problem.reason().key()), language.locale())
                .format(problem.facts().toArray());
    }
}
