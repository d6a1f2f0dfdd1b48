package org.fovea.inference.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeatureGateTest {

    /** Two features that go together: the second is the first, doubled, and a little noise. */
    private static List<float[]> together(int count, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    double first = random.nextGaussian();
                    return new float[] {(float) (first + 5), (float) (2 * first + 0.1 * random.nextGaussian())};
                })
                .toList();
    }

    @Test
    void theDistanceIsThatOfTheCovariance() {
        // Four points: mean (1, 2), covariance [[1, 0], [0, 4]].
        FeatureGate gate = FeatureGate.fit(
                List.of(new float[] {0, 0}, new float[] {2, 0}, new float[] {0, 4}, new float[] {2, 4}));
        double ridge = 1e-3 * 5 / 2;
        assertThat(gate.distance(new float[] {1, 2})).isZero();
        assertThat(gate.distance(new float[] {4, 2})).isCloseTo(9 / (1 + ridge), within(1e-5));
        assertThat(gate.distance(new float[] {1, 4})).isCloseTo(4 / (4 + ridge), within(1e-5));
    }

    @Test
    void whatGoesAgainstTheGrainIsFartherThanWhatLiesAlongIt() {
        FeatureGate gate = FeatureGate.fit(together(500, 1));
        assertThat(gate.distance(new float[] {7, 4})).isLessThan(6);
        assertThat(gate.distance(new float[] {7, -4})).isGreaterThan(500);
    }

    @Test
    void theThresholdLetsThroughTheShareThatWasWanted() {
        List<float[]> held = together(200, 2);
        FeatureGate gate = FeatureGate.fit(together(500, 1)).lettingThrough(0.95, held);
        assertThat(held.stream().filter(gate::admits)).hasSize(190);
        assertThat(FeatureGate.fit(held).excess(new float[] {1e6f, -1e6f})).isLessThan(1);
    }

    @Test
    void whatLiesOnTheThresholdIsLetThroughHoweverAProcessorRoundsItsFeatures() {
        FeatureGate gate = FeatureGate.fit(together(500, 1)).lettingThrough(0.95, List.of(new float[] {30, 0}));
        assertThat(gate.admits(new float[] {30.0001f, 0})).isTrue();
        assertThat(gate.admits(new float[] {30.1f, 0})).isFalse();
    }

    @Test
    void whatWasWrittenJudgesAlike() {
        FeatureGate gate = FeatureGate.fit(together(500, 1)).lettingThrough(0.95, together(200, 2));
        FeatureGate read = FeatureGate.read(gate.bytes()).orElseThrow();
        assertThat(read.length()).isEqualTo(2);
        for (float[] one : together(50, 3)) {
            assertThat(read.excess(one)).isEqualTo(gate.excess(one));
        }
        assertThat(read.bytes()).isEqualTo(gate.bytes());
        assertThatThrownBy(() -> read.distance(new float[3])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void imagesAllAlikeHaveAGateToo() {
        FeatureGate gate = FeatureGate.fit(List.of(new float[] {1, 2}, new float[] {1, 2}));
        assertThat(gate.distance(new float[] {1, 4})).isCloseTo(4, within(1e-6));
    }

    @Test
    void bytesThatAreNoSoundGateAreRefused() {
        byte[] good = FeatureGate.fit(together(500, 1))
                .lettingThrough(0.95, together(200, 2))
                .bytes();
        assertThat(FeatureGate.read(new byte[0])).isEmpty();
        assertThat(FeatureGate.read(Arrays.copyOf(good, good.length - 1))).isEmpty();
        assertThat(FeatureGate.read(Arrays.copyOf(good, good.length + 4))).isEmpty();
        assertThat(FeatureGate.read(changed(good, bytes -> bytes.put(0, (byte) 'X'))))
                .isEmpty();
        assertThat(FeatureGate.read(changed(good, bytes -> bytes.putInt(8, Integer.MAX_VALUE))))
                .isEmpty();
        assertThat(FeatureGate.read(changed(good, bytes -> bytes.putDouble(12, Double.NaN))))
                .isEmpty();
        assertThat(FeatureGate.read(changed(good, bytes -> bytes.putDouble(12, -1))))
                .isEmpty();
        assertThat(FeatureGate.read(changed(good, bytes -> bytes.putFloat(20, Float.NaN))))
                .isEmpty();
        assertThat(FeatureGate.read(changed(good, bytes -> bytes.putFloat(28, 0))))
                .isEmpty();
    }

    private static byte[] changed(byte[] good, Consumer<ByteBuffer> change) {
        byte[] copy = good.clone();
        change.accept(ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN));
        return copy;
    }
}
