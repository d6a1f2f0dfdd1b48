package org.fovea.dicom.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class NumberTextTest {

    @Property
    void readsWhatJavaWrites(@ForAll @DoubleRange(min = -1e9, max = 1e9) double number) {
        assertThat(NumberText.decimals(List.of(Double.toString(number)))).containsExactly(number);
    }

    @Property
    void readsWholeNumbers(@ForAll int number) {
        assertThat(NumberText.integers(List.of(" " + number + " "))).containsExactly(number);
    }

    @Test
    void oneBadValueSpoilsAll() {
        assertThat(NumberText.decimals(List.of("1.5", "abc"))).isEmpty();
        assertThat(NumberText.decimals(List.of("NaN"))).isEmpty();
        assertThat(NumberText.decimals(List.of("0x1p3"))).isEmpty();
        assertThat(NumberText.integers(List.of("1e12"))).isEmpty();
        assertThat(NumberText.decimals(List.of("1,5", "-.5", "+2."))).containsExactly(1.5, -0.5, 2);
    }
}
