package org.fovea.viewer.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ImageFilterTest {

    @Property(tries = 50)
    void evenPicturesStayAsTheyAre(
            @ForAll @IntRange(min = 1, max = 9) int columns,
            @ForAll @IntRange(min = 1, max = 9) int rows,
            @ForAll @FloatRange(min = -2000, max = 4000) float value) {
        float[] even = new float[columns * rows];
        Arrays.fill(even, value);
        for (ImageFilter filter : new ImageFilter[] {ImageFilter.SMOOTH, ImageFilter.SHARPEN}) {
            for (float filtered : Gaussian.filtered(filter, even, columns, rows)) {
                assertThat(filtered).isCloseTo(value, within(0.01f));
            }
        }
    }

    /** Against the definition: the bell itself, cut at three standard deviations. */
    @Test
    void spreadsAPointAsABell() {
        float[] point = new float[15 * 15];
        point[7 * 15 + 7] = 1000;
        float[] smooth = Gaussian.filtered(ImageFilter.SMOOTH, point, 15, 15);
        double sum = 0;
        for (int i = -3; i <= 3; i++) {
            sum += Math.exp(-i * i / 2.0);
        }
        assertThat(smooth[7 * 15 + 7]).isCloseTo((float) (1000 / (sum * sum)), within(0.01f));
        assertThat(smooth[8 * 15 + 6]).isCloseTo((float) (1000 * Math.exp(-1) / (sum * sum)), within(0.01f));
        float[] sharp = Gaussian.filtered(ImageFilter.SHARPEN, point, 15, 15);
        assertThat(sharp[7 * 15 + 7]).isGreaterThan(1900);
        assertThat(sharp[7 * 15 + 8]).isNegative();
    }

    @Test
    void leavesOutWhatHasNoValue() {
        float[] values = {10, Float.NaN, 10, 10};
        float[] smooth = Gaussian.filtered(ImageFilter.SMOOTH, values, 4, 1);
        assertThat(smooth[0]).isCloseTo(10, within(1e-4f));
        assertThat(smooth[2]).isCloseTo(10, within(1e-4f));
        assertThat(smooth[1]).isNaN();
    }
}
