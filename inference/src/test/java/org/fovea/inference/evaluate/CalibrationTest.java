package org.fovea.inference.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.fovea.inference.engine.Softmax;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    /** A hundred images on which a network that says 0.8 each time is right {@code right} times. */
    private static Calibration said80(int right) {
        List<Scored> images = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            images.add(new Scored(i < right ? 0 : 1, "", "g" + i, new double[] {0.8, 0.2}, null));
        }
        return new Calibration(images);
    }

    @Test
    void errorIsTheDistanceBetweenSayingAndBeingRight() {
        assertThat(said80(80).expectedError()).isCloseTo(0, within(1e-12));
        assertThat(said80(60).expectedError()).isCloseTo(0.2, within(1e-12));
        assertThat(said80(95).expectedError()).isCloseTo(0.15, within(1e-12));
    }

    @Test
    void aNetworkAtItsWordNeedsNoTemperature() {
        assertThat(said80(80).bestTemperature()).isCloseTo(1, within(1e-4));
    }

    @Test
    void theBestTemperatureMakesItSayHowOftenItIsRight() {
        double temperature = said80(60).bestTemperature();

        assertThat(temperature).isGreaterThan(1);
        double[] softened = Softmax.of(new float[] {(float) Math.log(0.8), (float) Math.log(0.2)}, temperature);
        assertThat(softened[0]).isCloseTo(0.6, within(1e-4));
    }

    @Test
    void aModestNetworkWouldBeSharpened() {
        assertThat(said80(95).bestTemperature()).isLessThan(1);
    }
}
