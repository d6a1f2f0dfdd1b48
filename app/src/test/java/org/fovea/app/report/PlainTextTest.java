package org.fovea.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void keepsLettersAndLineBreaksAndDropsWhatTurnsOrHides() {
        assertThat(PlainText.of(" a\tb\r\nc\u2028d\u202Ee\u200Ff\u0000g\u200Bh "))
                .isEqualTo("a b\nc\ndefgh");
        assertThat(PlainText.line("王\n 小東")).isEqualTo("王 小東");
    }

    @Test
    void marksWhatIsNoCharacter() {
        assertThat(PlainText.of("a\uD800b\uE000c")).isEqualTo("a\uFFFDb\uFFFDc");
    }

    @Property
    void nothingThatXmlForbidsIsLeft(@ForAll String text) {
        assertThat(PlainText.of(text).codePoints())
                .allMatch(c -> c == '\n' || c >= ' ' && c != 0x7F && (c < 0xD800 || c > 0xF8FF) && c != 0xFFFE);
    }
}
