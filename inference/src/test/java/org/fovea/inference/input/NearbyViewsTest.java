package org.fovea.inference.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NearbyViewsTest {

    private static final int SIDE = 128;
    private static final Preparation PREPARATION = new Preparation(SIDE, SIDE, Fit.SQUASHED);

    /** Black, with one white square of 5 pixels centred at a place. */
    private static GreyImage dotAt(int centreX, int centreY) {
        float[] values = new float[SIDE * SIDE];
        for (int y = centreY - 2; y <= centreY + 2; y++) {
            for (int x = centreX - 2; x <= centreX + 2; x++) {
                values[y * SIDE + x] = 1000;
            }
        }
        return new GreyImage(SIDE, SIDE, values, 1);
    }

    /** Centre of what is brighter than the mean, in pixels. */
    private static double[] dot(float[] views, int view) {
        double mass = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i < SIDE * SIDE; i++) {
            float value = Math.max(0, views[view * SIDE * SIDE + i]);
            mass += value;
            x += value * (i % SIDE);
            y += value * (i / SIDE);
        }
        return new double[] {x / mass, y / mass};
    }

    @Test
    void shiftByThreePixelsInEachDirection() {
        float[] views = NearbyViews.of(dotAt(64, 64), PREPARATION);

        assertThat(views).hasSize(NearbyViews.count() * SIDE * SIDE);
        int[][] moved = {{67, 64}, {61, 64}, {64, 67}, {64, 61}};
        for (int view = 0; view < moved.length; view++) {
            assertThat(dot(views, view)[0]).isCloseTo(moved[view][0], within(1e-3));
            assertThat(dot(views, view)[1]).isCloseTo(moved[view][1], within(1e-3));
        }
    }

    @Test
    void turnAboutTheCentreWithoutMirroring() {
        float[] views = NearbyViews.of(dotAt(104, 64), PREPARATION);
        double[] degrees = {-6, -3, 3, 6};

        for (int i = 0; i < degrees.length; i++) {
            double[] place = dot(views, 4 + i);
            double reach = Math.hypot(place[0] - 63.5, place[1] - 63.5);
            assertThat(reach).isCloseTo(40.5, within(0.1));
            assertThat(place[0]).isGreaterThan(100);
            double turned = Math.toDegrees(Math.atan2(place[1] - 63.5, place[0] - 63.5))
                    - Math.toDegrees(Math.atan2(0.5, 40.5));
            assertThat(turned).isCloseTo(degrees[i], within(0.2));
        }
    }

    @Test
    void areTheSameBitsEachTime() {
        assertThat(NearbyViews.of(dotAt(40, 90), PREPARATION))
                .containsExactly(NearbyViews.of(dotAt(40, 90), PREPARATION));
    }
}
