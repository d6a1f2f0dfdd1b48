package org.fovea.inference.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.fovea.dicom.Progress;
import org.fovea.inference.engine.TensorFlowLibrary;
import org.fovea.inference.sequence.Dense;
import org.fovea.inference.sequence.SequenceHead;
import org.fovea.inference.sequence.SequenceReading;
import org.fovea.inference.sequence.SequenceShape;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Series of noise in which one slice tells the class, or the order of two. */
class SequenceTrainerTest {

    private static final SequenceRecipe.Variant ATTENTION = new SequenceRecipe.Variant("attention", 0, 4);
    private static final SequenceRecipe.Variant MEMORY = new SequenceRecipe.Variant("memory", 8, 4);

    @BeforeAll
    static void library() {
        TensorFlowLibrary.load(TinyRecipe.NATIVES).orElseThrow();
    }

    private static SequenceRecipe recipe(SequenceRecipe.Variant variant) {
        return new SequenceRecipe(
                new DataTable(List.of("left", "right"), "file", "class", "patient", "split", List.of()),
                new Measurement("train", "val", Map.of()),
                List.of(variant),
                3,
                60,
                8,
                6,
                0.02,
                0.01,
                0.1,
                0.05,
                0.5);
    }

    /** Three numbers a slice: the first is large in the one slice that tells, the second says the class there. */
    private static Series series(int label, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<float[]> slices = new ArrayList<>();
        int length = 2 + random.nextInt(5);
        int telling = random.nextInt(length);
        for (int i = 0; i < length; i++) {
            float sign = i == telling ? label == 0 ? 1 : -1 : (float) random.nextGaussian();
            slices.add(new float[] {i == telling ? 4 : 0, sign, (float) random.nextGaussian()});
        }
        return of(label, seed, slices);
    }

    private static Series of(int label, long seed, List<float[]> slices) {
        return new Series(
                "patient" + seed, label, slices, Collections.nCopies(slices.size(), new double[] {0.25, 0.75}));
    }

    private static List<Series> all(int count, int firstSeed) {
        List<Series> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(series(i % 2, firstSeed + i));
        }
        return all;
    }

    private static SequenceHead trained(SequenceRecipe.Variant variant, List<Series> series) {
        return new SequenceTrainer(recipe(variant), variant, series)
                .train(Progress.NONE)
                .orElseThrow();
    }

    private static double right(SequenceHead head, List<Series> series) {
        return series.stream()
                        .filter(one -> head.read(one.slices()).probabilities()[one.label()] > 0.5)
                        .count()
                / (double) series.size();
    }

    @Test
    void attentionFindsTheSliceThatTells() {
        SequenceHead head = trained(ATTENTION, all(80, 0));
        assertThat(right(head, all(60, 1000))).isGreaterThan(0.9);
        List<float[]> slices = List.of(new float[] {0, 1, 0}, new float[] {4, -1, 0}, new float[] {0, 1, 0});
        SequenceReading said = head.read(slices);
        assertThat(said.weights()[1]).isGreaterThan(said.weights()[0]).isGreaterThan(said.weights()[2]);
        assertThat(said.probabilities()[1]).isGreaterThan(0.5);
    }

    @Test
    void aMemoryLearnsItToo() {
        SequenceHead head = trained(MEMORY, all(80, 0));
        assertThat(right(head, all(60, 1000))).isGreaterThan(0.8);
        assertThat(head.shape().recurrent()).isEqualTo(8);
    }

    @Test
    void theSameSeriesGiveTheSameHead() {
        List<Series> series = all(16, 0);
        assertThat(trained(MEMORY, series).bytes())
                .isEqualTo(trained(MEMORY, series).bytes());
    }

    @Test
    void oneThatIsStoppedGivesNone() {
        Progress stopped = new Progress() {
            @Override
            public void update(long done, long total) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        Optional<SequenceHead> head = new SequenceTrainer(recipe(ATTENTION), ATTENTION, all(16, 0)).train(stopped);
        assertThat(head).isEmpty();
    }

    /** What learns in TensorFlow and what reads in Java are written twice; this holds them together. */
    @Test
    void whatLearnedReadsTheSameSums() {
        for (SequenceRecipe.Variant variant : List.of(ATTENTION, MEMORY)) {
            Series one = series(1, 7);
            try (SequenceGraph graph =
                    new SequenceGraph(new SequenceShape(3, variant.recurrent(), variant.attention(), 2), 6)) {
                graph.start(new SplittableRandom(1));
                float[] factor = {1, 1, 1};
                SequenceHead head = graph.head(new Dense(factor, new float[3]));
                float[] slices = new float[6 * 3];
                float[] there = new float[6];
                for (int t = 0; t < one.slices().size(); t++) {
                    System.arraycopy(one.slices().get(t), 0, slices, 3 * t, 3);
                    there[t] = 1;
                }
                float[] kept = new float[head.shape().width()];
                Arrays.fill(kept, 1);
                SequenceBatch batch = new SequenceBatch(1, slices, there, new float[] {0, 1}, new float[] {1}, kept);
                double loss = graph.step(batch, 1, 0, 0);
                assertThat(Math.exp(-loss)).isCloseTo(head.read(one.slices()).probabilities()[1], within(1e-6));
            }
        }
    }
}
