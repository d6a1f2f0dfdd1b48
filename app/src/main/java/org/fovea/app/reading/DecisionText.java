package org.fovea.app.reading;

import org.fovea.app.cases.Verdict;
import org.fovea.app.words.ClassNames;
import org.fovea.app.words.WindowWords;

/** What a reader decided about a network's finding, and who, in one line. */
final class DecisionText {

    private DecisionText() {}

    /** @param model id of the one that the finding is of */
    static String of(Verdict verdict, String model, WindowWords words, ClassNames classes) {
        String said =
                switch (verdict.decision()) {
                    case AGREE -> words.of("findings.agreed");
                    case DISAGREE -> words.of("findings.disagreed");
                    case CHANGED -> words.of("findings.changed", classes.name(model, verdict.correctedLabel()));
                };
        return verdict.reader().isEmpty() ? said : words.of("findings.by", said, verdict.reader());
    }
}
