package org.fovea.viewer.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayTest {

    @Test
    void linuxWithoutADisplayDrawsInMemory() {
        Map<String, String> inMemory = Map.of("glass.platform", "Headless", "prism.order", "sw");

        assertThat(Display.options(true, null, true)).isEqualTo(inMemory);
        assertThat(Display.options(true, " ", false)).isEqualTo(inMemory);
    }

    @Test
    void withoutAGraphicsDeviceTheProcessorDraws() {
        assertThat(Display.options(true, ":0", false)).isEqualTo(Map.of("prism.order", "sw"));
    }

    @Test
    void elsewhereJavaFxDecides() {
        assertThat(Display.options(true, ":0", true)).isEmpty();
        assertThat(Display.options(false, null, false)).isEmpty();
    }
}
