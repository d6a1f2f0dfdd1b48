package org.fovea.inference.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SequenceHeadTest {

    private static final Dense SAME = new Dense(new float[] {1, 1}, new float[] {0, 0});
    private static final List<float[]> SLICES = List.of(new float[] {1, 0}, new float[] {0, 2}, new float[] {-1, 0.5f});

    /** Content is the first number, the gate is half open, the weight is what passes, four times. */
    private static SequenceHead byFirstNumber(Dense standard) {
        return new SequenceHead(
                new SequenceShape(2, 0, 1, 2),
                new SequenceHead.Layers(
                        standard,
                        new Dense(new float[] {1, 0}, new float[] {0}),
                        new Dense(new float[] {0, 0}, new float[] {0}),
                        new Dense(new float[] {4}, new float[] {0}),
                        new Dense(new float[] {1, 0, 0, 1}, new float[] {0, 0}),
                        null));
    }

    @Test
    void weighsSlicesByWhatPassesTheGateAndReadsTheirMean() {
        SequenceReading said = byFirstNumber(SAME).read(SLICES);
        double[] passed = {Math.exp(2 * Math.tanh(1)), 1, Math.exp(2 * Math.tanh(-1))};
        double sum = Arrays.stream(passed).sum();
        assertThat(said.weights())
                .containsExactly(new double[] {passed[0] / sum, 1 / sum, passed[2] / sum}, within(1e-12));
        double first = (passed[0] - passed[2]) / sum;
        double second = (2 + 0.5 * passed[2]) / sum;
        assertThat(said.probabilities()[0]).isCloseTo(1 / (1 + Math.exp(second - first)), within(1e-12));
        assertThat(Arrays.stream(said.probabilities()).sum()).isCloseTo(1, within(1e-12));
    }

    @Test
    void standardisesEachNumberOfASlice() {
        SequenceHead halved = byFirstNumber(new Dense(new float[] {0.5f, 3}, new float[] {-1, 2}));
        List<float[]> before = SLICES.stream()
                .map(slice -> new float[] {0.5f * slice[0] - 1, 3 * slice[1] + 2})
                .toList();
        assertThat(halved.read(SLICES).weights())
                .isEqualTo(byFirstNumber(SAME).read(before).weights());
    }

    @Test
    void withoutMemoryTheOrderOfSlicesDoesNotMatter() {
        SequenceHead head = Heads.fixed(new SequenceShape(2, 0, 3, 2));
        assertThat(head.read(SLICES.reversed()).probabilities())
                .containsExactly(head.read(SLICES).probabilities(), within(1e-12));
    }

    @Test
    void withMemoryItDoes() {
        SequenceHead head = Heads.fixed(new SequenceShape(2, 4, 3, 2));
        double forth = head.read(SLICES).probabilities()[0];
        assertThat(head.read(SLICES.reversed()).probabilities()[0]).isNotCloseTo(forth, within(1e-3));
    }

    @Test
    void theMemoryFollowsItsEquations() {
        // One unit; input, forget, cell and output gates see the slice alone, the cell gate also the last output.
        Memory memory = new Memory(new Dense(new float[] {1, 2, 3, 4, 0, 0, 5, 0}, new float[] {0, 1, 0, 0}));
        double[][] outputs = memory.along(new double[][] {{0.1}, {-0.2}});
        double cell = sigmoid(0.1) * Math.tanh(0.3);
        double output = sigmoid(0.4) * Math.tanh(cell);
        assertThat(outputs[0][0]).isCloseTo(output, within(1e-7));
        cell = sigmoid(0.6) * cell + sigmoid(-0.2) * Math.tanh(-0.6 + 5 * output);
        assertThat(outputs[1][0]).isCloseTo(sigmoid(-0.8) * Math.tanh(cell), within(1e-7));
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    @Test
    void whatWasWrittenReadsAlike() {
        for (int recurrent : new int[] {0, 4}) {
            SequenceHead head = Heads.fixed(new SequenceShape(2, recurrent, 3, 5));
            SequenceHead read = SequenceHead.read(head.bytes()).orElseThrow();
            assertThat(read.shape()).isEqualTo(head.shape());
            assertThat(read.read(SLICES).weights()).isEqualTo(head.read(SLICES).weights());
            assertThat(read.read(SLICES).probabilities())
                    .isEqualTo(head.read(SLICES).probabilities());
            assertThat(read.bytes()).isEqualTo(head.bytes());
        }
    }

    @Test
    void refusesSlicesOfAnotherNetwork() {
        SequenceHead head = Heads.fixed(new SequenceShape(3, 0, 3, 2));
        assertThatThrownBy(() -> head.read(SLICES)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesBytesThatAreNoHead() {
        byte[] good = Heads.fixed(new SequenceShape(2, 4, 3, 2)).bytes();
        assertThat(SequenceHead.read(new byte[0])).isEmpty();
        assertThat(SequenceHead.read(Arrays.copyOf(good, good.length - 1))).isEmpty();
        assertThat(SequenceHead.read(Arrays.copyOf(good, good.length + 4))).isEmpty();
        assertThat(SequenceHead.read(changed(good, bytes -> bytes.put(0, (byte) 'X'))))
                .isEmpty();
        for (int size = 0; size < 4; size++) {
            int at = 8 + 4 * size;
            assertThat(SequenceHead.read(changed(good, bytes -> bytes.putInt(at, -1))))
                    .isEmpty();
            assertThat(SequenceHead.read(changed(good, bytes -> bytes.putInt(at, Integer.MAX_VALUE))))
                    .isEmpty();
        }
        assertThat(SequenceHead.read(changed(good, bytes -> bytes.putFloat(good.length - 4, Float.NaN))))
                .isEmpty();
        assertThat(SequenceHead.read(changed(good, bytes -> bytes.putFloat(24, Float.POSITIVE_INFINITY))))
                .isEmpty();
    }

    private static byte[] changed(byte[] good, Consumer<ByteBuffer> change) {
        byte[] copy = good.clone();
        change.accept(ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN));
        return copy;
    }
}
