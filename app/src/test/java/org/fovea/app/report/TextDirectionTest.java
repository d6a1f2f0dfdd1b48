package org.fovea.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.bidi.BidiSplitter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextDirectionTest {

    @Test
    void runsComeInTheOrderInWhichTheyAreSeen() {
        assertThat(seen("", BidiSplitter.LTR)).containsExactly("");
        assertThat(seen("abc", BidiSplitter.LTR)).containsExactly("abc");
        assertThat(seen("ab שלום 12 cd", BidiSplitter.LTR)).containsExactly("ab ", "12", "שלום ", " cd");
        assertThat(seen("שלום ab", BidiSplitter.RTL)).containsExactly("ab", "שלום ");
    }

    @Test
    void whatIsTurnedKeepsItsBracketsRoundAndItsMarksOnTheirLetters() {
        TextDirection.Order order = new TextDirection.Order();

        assertThat(order.reorderRTLTextToLTR("אב(ג)")).isEqualTo("(ג)בא");
        assertThat(order.reorderRTLTextToLTR("שׁל")).isEqualTo("לשׁ");
    }

    private static List<String> seen(String text, byte direction) {
        TextDirection.Runs runs = new TextDirection.Runs();
        runs.setParagraph(text, direction);
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < runs.countTextRuns(); i++) {
            int start = runs.getVisualRun(i).getStart();
            seen.add(text.substring(start, start + runs.getVisualRun(i).getLength()));
        }
        return seen;
    }
}
