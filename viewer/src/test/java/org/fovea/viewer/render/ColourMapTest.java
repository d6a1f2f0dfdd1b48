package org.fovea.viewer.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ColourMapTest {

    /** Matplotlib's own tables at these places. */
    @ParameterizedTest
    @CsvSource({
        "INFERNO, 0, 0, 0, 4",
        "INFERNO, 0.5, 188, 55, 84",
        "INFERNO, 1, 252, 255, 164",
        "VIRIDIS, 0, 68, 1, 84",
        "VIRIDIS, 0.5, 33, 145, 140",
        "VIRIDIS, 1, 253, 231, 37"
    })
    void followsThePublishedMap(ColourMap map, double value, int red, int green, int blue) {
        int argb = map.argb(value);
        assertThat((argb >> 16) & 0xff).isCloseTo(red, within(6));
        assertThat((argb >> 8) & 0xff).isCloseTo(green, within(6));
        assertThat(argb & 0xff).isCloseTo(blue, within(12));
    }

    @ParameterizedTest
    @EnumSource
    void growsLighterThroughout(ColourMap map) {
        double before = -1;
        for (double value = 0; value <= 1; value += 0.05) {
            int argb = map.argb(value);
            double light = 0.2126 * ((argb >> 16) & 0xff) + 0.7152 * ((argb >> 8) & 0xff) + 0.0722 * (argb & 0xff);
            assertThat(light).isGreaterThan(before);
            before = light;
        }
    }

    @Test
    void clampsWhatLiesOutside() {
        assertThat(ColourMap.INFERNO.argb(7)).isEqualTo(ColourMap.INFERNO.argb(1));
        assertThat(ColourMap.INFERNO.argb(-1)).isEqualTo(ColourMap.INFERNO.argb(0));
    }
}
