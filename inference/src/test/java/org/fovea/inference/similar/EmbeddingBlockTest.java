package org.fovea.inference.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddingBlockTest {

    /** Every width up to 21 meets the sums of four and what is left of them. */
    @Property(tries = 200)
    void findsWhatTheDefinitionFinds(
            @ForAll long seed,
            @ForAll @IntRange(max = 60) int rows,
            @ForAll @IntRange(min = 1, max = 21) int width,
            @ForAll @IntRange(max = 70) int count) {
        Random random = new Random(seed);
        List<float[]> all = IntStream.range(0, rows)
                .mapToObj(row -> embedding(random, width))
                .toList();
        float[] asked = embedding(random, width);
        List<Double> expected = all.stream()
                .map(row -> cosine(asked, row))
                .sorted(Comparator.reverseOrder())
                .limit(count)
                .toList();

        List<Neighbour> found = search(all, asked, count);
        assertThat(found).hasSameSizeAs(expected);
        assertThat(found.stream().map(Neighbour::row)).doesNotHaveDuplicates();
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i).cosine()).isCloseTo(expected.get(i), within(1e-6));
            assertThat(cosine(asked, all.get(found.get(i).row()))).isCloseTo(expected.get(i), within(1e-6));
        }
    }

    /** Of unit axes every cosine is exactly 0 or 1, so that ties are real. */
    @Property(tries = 200)
    void equallyNearRowsKeepTheirOrder(
            @ForAll @Size(max = 40) List<@IntRange(max = 2) Integer> axes,
            @ForAll @IntRange(min = 1, max = 45) int count) {
        List<float[]> all = axes.stream().map(EmbeddingBlockTest::axis).toList();
        List<Neighbour> expected = IntStream.range(0, axes.size())
                .mapToObj(row -> new Neighbour(row, axes.get(row) == 0 ? 1 : 0))
                .sorted(Comparator.comparingDouble(Neighbour::cosine).reversed().thenComparingInt(Neighbour::row))
                .limit(count)
                .toList();
        assertThat(search(all, axis(0), count)).isEqualTo(expected);
    }

    /** Lengths from the smallest float there is to the largest say nothing about directions. */
    @ParameterizedTest
    @ValueSource(floats = {Float.MIN_VALUE, 1e-30f, 0.1f, 7, Float.MAX_VALUE})
    void lengthIsNoMatter(float length) {
        List<Neighbour> found = search(List.of(new float[] {0, length, 0}, new float[] {0, -length, 0}), axis(1), 2);
        assertThat(found).containsExactly(new Neighbour(0, 1), new Neighbour(1, -1));
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void whatIsNotFiniteIsRefused(float value) {
        float[] bad = {1, value, 1};
        assertThat(EmbeddingBlock.comparable(bad)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> search(List.of(bad), axis(0), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> search(List.of(axis(0)), bad, 1));
    }

    @Test
    void whatPointsNowhereIsRefused() {
        assertThat(EmbeddingBlock.comparable(new float[3])).isFalse();
        assertThat(EmbeddingBlock.comparable(new float[0])).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> search(List.of(new float[3]), axis(0), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> search(List.of(), new float[3], 1));
    }

    @Test
    void anotherWidthIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> search(List.of(new float[] {1, 2}), axis(0), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> search(3, List.of(axis(0)), new float[] {1, 2, 3, 4}, 1));
    }

    private static List<Neighbour> search(List<float[]> all, float[] asked, int count) {
        return search(asked.length, all, asked, count);
    }

    private static List<Neighbour> search(int width, List<float[]> all, float[] asked, int count) {
        try (EmbeddingBlock block = new EmbeddingBlock(width, all.size())) {
            all.forEach(block::add);
            assertThat(block.rows()).isEqualTo(all.size());
            return block.nearest(asked, count);
        }
    }

    private static float[] axis(int at) {
        float[] axis = new float[3];
        axis[at] = 1;
        return axis;
    }

    private static float[] embedding(Random random, int width) {
        float[] values = new float[width];
        for (int i = 0; i < width; i++) {
            values[i] = (float) random.nextGaussian() * 5;
        }
        return values;
    }

    private static double cosine(float[] a, float[] b) {
        double product = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < a.length; i++) {
            product += (double) a[i] * b[i];
            first += (double) a[i] * a[i];
            second += (double) b[i] * b[i];
        }
        return product / Math.sqrt(first * second);
    }
}
