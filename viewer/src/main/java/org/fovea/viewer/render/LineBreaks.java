package org.fovea.viewer.render;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Breaks a sentence into lines where its script allows. */
public final class LineBreaks {

    private LineBreaks() {}

    /**
     * @param widest room for a line; a word that is wider stands alone
     * @param width of words, in the same unit
     */
    public static List<String> of(String sentence, double widest, ToDoubleFunction<String> width) {
        BreakIterator breaks = BreakIterator.getLineInstance();
        breaks.setText(sentence);
        List<String> lines = new ArrayList<>();
        String line = "";
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            String piece = sentence.substring(from, to);
            if (!line.isEmpty() && width.applyAsDouble((line + piece).strip()) > widest) {
                lines.add(line.strip());
                line = "";
            }
            line += piece;
        }
        if (!line.isBlank()) {
            lines.add(line.strip());
        }
        return lines;
    }
}
