package org.fovea.app.words;

import java.text.MessageFormat;
import java.util.ResourceBundle;
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

    /** The sentence, its facts filled in. Facts are taken literally, whatever characters they hold. */
    public String of(Problem problem) {
        return new MessageFormat(problems.getString(problem.reason().key()), language.locale())
                .format(problem.facts().toArray());
    }
}
