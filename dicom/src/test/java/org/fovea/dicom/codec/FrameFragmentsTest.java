package org.fovea.dicom.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FrameFragmentsTest {

    private static final byte[] START = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0};

    @Test
    void oneFrameTakesAll() throws IOException {
        assertThat(FrameFragments.of(fragments(3), 1, new long[0], heads(Set.of())))
                .containsExactly(fragments(3));
    }

    @Test
    void asManyFramesAsFragmentsTakeOneEach() throws IOException {
        assertThat(FrameFragments.of(fragments(3), 3, new long[0], heads(Set.of())))
                .extracting(List::size)
                .containsExactly(1, 1, 1);
    }

    @Test
    void fewerFragmentsThanFramesAreTheFramesThereAre() throws IOException {
        assertThat(FrameFragments.of(fragments(2), 5, new long[0], heads(Set.of())))
                .hasSize(2);
    }

    @Test
    void theOffsetTableDividesThem() throws IOException {
        // Items are 8 bytes of header and 10 of content.
        assertThat(FrameFragments.of(fragments(5), 2, new long[] {0, 36}, heads(Set.of())))
                .extracting(List::size)
                .containsExactly(2, 3);
    }

    @Test
    void whereTheTableHitsNoFragmentTheMarkersDivideThem() throws IOException {
        assertThat(FrameFragments.of(fragments(5), 2, new long[] {0, 35}, heads(Set.of(0, 4))))
                .extracting(List::size)
                .containsExactly(4, 1);
    }

    @Test
    void withoutEitherItSaysSo() {
        assertThatThrownBy(() -> FrameFragments.of(fragments(5), 2, new long[0], heads(Set.of())))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("5 fragments, 2 frames");
    }

    private static List<Span> fragments(int count) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            spans.add(new Span(18L * i, 10));
        }
        return spans;
    }

    private static FrameFragments.Heads heads(Set<Integer> starting) {
        return (span, count) -> starting.contains((int) (span.offset() / 18)) ? START : new byte[count];
    }
}
