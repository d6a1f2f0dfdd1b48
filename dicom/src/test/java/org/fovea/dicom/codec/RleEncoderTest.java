package org.fovea.dicom.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RleEncoderTest {

    @Property(tries = 300)
    void whatIsPackedUnpacks(
            @ForAll @IntRange(min = 1, max = 300) int columns,
            @ForAll @IntRange(min = 1, max = 5) int rows,
            @ForAll @IntRange(min = 1, max = 3) int samples,
            @ForAll @IntRange(min = 1, max = 4) int bytes,
            @ForAll @IntRange(min = 1, max = 256) int shades,
            @ForAll long seed)
            throws CodecException {
        byte[] frame = new byte[columns * rows * samples * bytes];
        Random random = new Random(seed);
        for (int i = 0; i < frame.length; i++) {
            frame[i] = (byte)
                    (random.nextInt(6) == 0 || i < samples * bytes
                            ? random.nextInt(shades)
                            : frame[i - samples * bytes]);
        }
        byte[] packed = RleEncoder.encode(frame, columns, samples, bytes);
        assertThat(packed.length % 2).isZero();
        assertThat(RleDecoder.decode(packed, columns * rows, samples, bytes)).isEqualTo(frame);
    }

    @Test
    void plainAreasGetSmall() {
        assertThat(RleEncoder.encode(new byte[512 * 512 * 2], 512, 1, 2)).hasSizeLessThan(16 * 1024);
    }

    @Test
    void moreThanFifteenSegmentsAreRefused() {
        assertThat(RleEncoder.fits(3, 4)).isTrue();
        assertThat(RleEncoder.fits(4, 4)).isFalse();
        assertThatThrownBy(() -> RleEncoder.encode(new byte[16], 1, 4, 4)).isInstanceOf(IllegalArgumentException.class);
    }
}
