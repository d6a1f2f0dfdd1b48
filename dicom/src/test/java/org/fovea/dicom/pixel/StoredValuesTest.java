package org.fovea.dicom.pixel;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StoredValuesTest {

    @Property
    void takesTheStoredBitsAndNoOthers(
            @ForAll short sample, @ForAll @IntRange(min = 1, max = 16) int stored, @ForAll boolean signed) {
        for (int high = stored - 1; high < 16; high++) {
            long bits = (sample & 0xffffL) >> (high + 1 - stored) & ((1L << stored) - 1);
            long expected = signed && bits >= 1L << (stored - 1) ? bits - (1L << stored) : bits;
            PixelFormat format =
                    new PixelFormat(1, 1, 1, 16, stored, high, signed, PhotometricInterpretation.MONOCHROME2);
            StoredFrame frame = new StoredFrame(format, new Samples.Shorts(new short[] {sample}));
            assertThat(StoredValues.of(frame).at(0)).isEqualTo(expected);
        }
    }

    @Test
    void keepsTheWidthOfDoseAndOfFractions() {
        PixelFormat dose = new PixelFormat(1, 2, 1, 32, 32, 31, false, PhotometricInterpretation.MONOCHROME2);
        GreyValues values = StoredValues.of(new StoredFrame(dose, new Samples.Ints(new int[] {-1, 5})));
        assertThat(values.at(0)).isEqualTo(4294967295.0);
        GreyValues fractions = StoredValues.of(new StoredFrame(dose, new Samples.Floats(new float[] {0.5f, -2})));
        assertThat(fractions.at(1)).isEqualTo(-2);
    }
}
