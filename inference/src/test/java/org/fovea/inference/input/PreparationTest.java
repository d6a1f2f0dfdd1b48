package org.fovea.inference.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.GreyValues;
import org.fovea.dicom.pixel.ModalityLut;
import org.fovea.dicom.pixel.Window;
import org.junit.jupiter.api.Test;

class PreparationTest {

    private static final Preparation PREPARATION = new Preparation(64, 32, Fit.PROPORTIONAL);

    private static GreyImage noise(int columns, int rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[columns * rows];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(256);
        }
        return new GreyImage(columns, rows, values, 1);
    }

    @Property(tries = 30)
    void doesNotCareForBrightnessAndContrast(
            @ForAll @IntRange(min = 0, max = 1000) int seed,
            @ForAll @DoubleRange(min = 0.01, max = 500) double slope,
            @ForAll @DoubleRange(min = -2000, max = 2000) double intercept) {
        GreyImage image = noise(40, 64, seed);
        float[] changed = new float[image.values().length];
        for (int i = 0; i < changed.length; i++) {
            changed[i] = (float) (image.values()[i] * slope + intercept);
        }

        assertThat(PREPARATION.prepare(new GreyImage(40, 64, changed, 1)))
                .usingComparatorWithPrecision(2e-2f)
                .containsExactly(PREPARATION.prepare(image));
    }

    @Test
    void givesAn8BitPictureAndTheDicomImageOfItTheSameInput() {
        GreyImage picture = noise(64, 64, 7);
        short[] stored = new short[64 * 64];
        short[] inverted = new short[64 * 64];
        for (int i = 0; i < stored.length; i++) {
            stored[i] = (short) (picture.values()[i] * 16 - 1024);
            inverted[i] = (short) (4095 - picture.values()[i] * 16);
        }
        GreyFrame signed = new GreyFrame(
                64,
                64,
                new GreyValues.Shorts(stored, true),
                new ModalityLut.Rescale(2, 30, "US"),
                List.of(Window.of(40, 80)),
                false,
                GreyFrame.Padding.NONE);
        GreyFrame monochrome1 = new GreyFrame(
                64,
                64,
                new GreyValues.Shorts(inverted, false),
                ModalityLut.IDENTITY,
                List.of(),
                true,
                GreyFrame.Padding.NONE);

        float[] wanted = PREPARATION.prepare(picture);
        assertThat(PREPARATION.prepare(GreyImage.of(signed, 1)))
                .usingComparatorWithPrecision(1e-4f)
                .containsExactly(wanted);
        assertThat(PREPARATION.prepare(GreyImage.of(monochrome1, 1)))
                .usingComparatorWithPrecision(1e-4f)
                .containsExactly(wanted);
    }

    @Test
    void leavesPaddingOut() {
        short[] stored = {0, 10, 20, 30};
        GreyFrame frame = new GreyFrame(
                2,
                2,
                new GreyValues.Shorts(stored, false),
                ModalityLut.IDENTITY,
                List.of(),
                false,
                new GreyFrame.Padding(0, 0));

        assertThat(GreyImage.of(frame, 1).values()).containsExactly(10, 10, 20, 30);
    }

    @Test
    void averagesTwoByTwoWhenHalving() {
        GreyImage image = noise(128, 128, 3).toUnitRange();
        float[] halved = SquareFit.of(image, Fit.PROPORTIONAL).resample(image, 64);

        for (int y = 0; y < 64; y++) {
            for (int x = 0; x < 64; x++) {
                float[] v = image.values();
                float mean = (v[2 * y * 128 + 2 * x]
                                + v[2 * y * 128 + 2 * x + 1]
                                + v[(2 * y + 1) * 128 + 2 * x]
                                + v[(2 * y + 1) * 128 + 2 * x + 1])
                        / 4;
                assertThat(halved[y * 64 + x]).isCloseTo(mean, within(1e-6f));
            }
        }
    }

    @Test
    void passesAnImageOfTheRightSizeUnchanged() {
        GreyImage image = noise(64, 64, 3).toUnitRange();
        assertThat(SquareFit.of(image, Fit.PROPORTIONAL).resample(image, 64)).containsExactly(image.values());
    }

    @Test
    void keepsProportionsOfImagesAndPixels() {
        assertThat(SquareFit.of(noise(100, 50, 1), Fit.PROPORTIONAL)).isEqualTo(new SquareFit(1, 0.5));
        assertThat(SquareFit.of(new GreyImage(50, 50, new float[2500], 2), Fit.PROPORTIONAL))
                .isEqualTo(new SquareFit(0.5, 1));
    }

    @Test
    void squashesWhereTheTrainingImagesWereSquashed() {
        GreyImage wide = new GreyImage(4, 2, new float[] {0, 0, 8, 8, 0, 0, 8, 8}, 1);

        SquareFit whole = SquareFit.of(wide, Fit.SQUASHED);

        assertThat(whole).isEqualTo(new SquareFit(1, 1));
        assertThat(whole.resample(wide, 2)).containsExactly(0, 8, 0, 8);
    }

    @Test
    void standardises() {
        float[] input = PREPARATION.prepare(noise(90, 90, 5));
        double mean = 0;
        double squares = 0;
        for (float value : input) {
            mean += value / (double) input.length;
            squares += value * (double) value / input.length;
        }
        assertThat(mean).isCloseTo(0, within(1e-5));
        assertThat(squares).isCloseTo(1, within(0.2));
    }

    @Test
    void givesZerosForAUniformImage() {
        assertThat(PREPARATION.prepare(new GreyImage(9, 9, new float[81], 1))).containsOnly(0);
    }

    @Test
    void bringsAMapBackOverTheImage() {
        GreyImage wide = new GreyImage(64, 32, new float[64 * 32], 1);
        float[] map = new float[64];
        for (int row = 0; row < 8; row++) {
            for (int column = 0; column < 8; column++) {
                map[row * 8 + column] = row;
            }
        }

        float[] over = PREPARATION.overImage(wide, map, 8);

        assertThat(over[0]).isCloseTo(1.75f, within(1e-5f));
        assertThat(over[63]).isCloseTo(5.25f, within(1e-5f));
    }
}
