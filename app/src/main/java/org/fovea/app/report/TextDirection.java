package org.fovea.app.report;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Puts Hebrew and Arabic into their order on the page by the Unicode bidirectional algorithm of the JDK, so that a name is
 * not read backwards. Arabic letters keep the form that they have alone: they are not joined.
 */
final class TextDirection {

    private TextDirection() {}

    /** Whether anything in the text runs from right to left. */
    static boolean matters(String text) {
        char[] characters = text.toCharArray();
        return Bidi.requiresBidi(characters, 0, characters.length);
    }

    /** Splits paragraphs into runs of one direction, in the order in which they are seen from left to right. */
    static final class Runs implements BidiSplitter {

        private Bidi paragraph = new Bidi("", Bidi.DIRECTION_LEFT_TO_RIGHT);
        private Integer[] order = {};

        @Override
        public void setParagraph(String text, byte direction) {
            paragraph = new Bidi(
                    text,
                    switch (direction) {
                        case LTR -> Bidi.DIRECTION_LEFT_TO_RIGHT;
                        case RTL -> Bidi.DIRECTION_RIGHT_TO_LEFT;
                        default -> Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
                    });
            int runs = paragraph.getRunCount();
            byte[] levels = new byte[runs];
            for (int i = 0; i < runs; i++) {
                levels[i] = (byte) paragraph.getRunLevel(i);
            }
            order = IntStream.range(0, runs).boxed().toArray(Integer[]::new);
            if (runs > 0) {
                Bidi.reorderVisually(levels, 0, order, 0, runs);
            }
        }

        @Override
        public int countTextRuns() {
            return Math.max(1, order.length);
        }

        @Override
        public BidiTextRun getVisualRun(int index) {
            if (order.length == 0) {
                return new BidiTextRun(0, 0, LTR);
            }
            int run = order[index];
            int start = paragraph.getRunStart(run);
            byte direction = paragraph.getRunLevel(run) % 2 == 0 ? LTR : RTL;
            return new BidiTextRun(start, paragraph.getRunLimit(run) - start, direction);
        }

        @Override
        public byte getBaseDirection(String text) {
            Bidi whole = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
            return whole.baseIsLeftToRight() ? LTR : RTL;
        }
    }

    /** Turns what is written from right to left into the order in which a page is drawn, from left to right. */
    static final class Order implements BidiReorderer {

        private static final String OPENING = "([{<«‹";
        private static final String CLOSING = ")]}>»›";

        @Override
        public String reorderRTLTextToLTR(String text) {
            StringBuilder turned = new StringBuilder(text.length());
            BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
            letters.setText(text);
            int end = letters.last();
            for (int start = letters.previous(); start != BreakIterator.DONE; start = letters.previous()) {
                turned.append(mirrored(text.substring(start, end)));
                end = start;
            }
            return turned.toString();
        }

        private static String mirrored(String letter) {
            int opening = OPENING.indexOf(letter);
            int closing = CLOSING.indexOf(letter);
            if (opening >= 0) {
                return CLOSING.substring(opening, opening + 1);
            }
            return closing >= 0 ? OPENING.substring(closing, closing + 1) : letter;
        }

        @Override
        public String shapeText(String text) {
            return text;
        }

        @Override
        public String deshapeText(String text) {
            return text;
        }

        @Override
        public boolean isLiveImplementation() {
            return true;
        }
    }
}
