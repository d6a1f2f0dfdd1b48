package org.fovea.dicom.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SampleBytesTest {

    @Property
    void unpacksBitsAsBitSetDoes(@ForAll @Size(min = 1, max = 40) byte[] packed, @ForAll @IntRange(max = 7) int first) {
        BitSet bits = BitSet.valueOf(packed);
        int count = packed.length * 8 - first;
        byte[] values = SampleBytes.unpackBits(packed, first, count);
        for (int i = 0; i < count; i++) {
            assertThat(values[i]).isEqualTo((byte) (bits.get(first + i) ? 1 : 0));
        }
    }

    @Property
    void swappingTwiceChangesNothing(
            @ForAll @Size(max = 50) byte[] bytes, @ForAll @IntRange(min = 1, max = 8) int group) {
        byte[] twice = bytes.clone();
        SampleBytes.swap(twice, group);
        SampleBytes.swap(twice, group);
        assertThat(twice).isEqualTo(bytes);
    }

    @Test
    void rearranges() {
        assertThat(SampleBytes.interleave(new byte[] {1, 2, 3, 4, 5, 6}, 2, 3, 1))
                .containsExactly(1, 3, 5, 2, 4, 6);
        assertThat(SampleBytes.interleave(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}, 2, 2, 2))
                .containsExactly(1, 2, 5, 6, 3, 4, 7, 8);
        assertThat(SampleBytes.expand422(new byte[] {10, 11, 50, 60, 12, 13, 51, 61}, 4))
                .containsExactly(10, 50, 60, 11, 50, 60, 12, 51, 61, 13, 51, 61);
        byte[] words = {1, 2, 3, 4, 5};
        SampleBytes.swap(words, 2);
        assertThat(words).containsExactly(2, 1, 4, 3, 5);
    }
}
