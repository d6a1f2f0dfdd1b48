package org.fovea.inference.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Progress;
import org.fovea.inference.engine.TensorFlowLibrary;
import org.fovea.inference.input.Placement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerTest {

    @TempDir
    Path folder;

    @BeforeAll
    static void load() {
        TensorFlowLibrary.load(TinyRecipe.NATIVES).orElseThrow();
    }

    /** Stops after so many steps. */
    private record Stopping(int after, int[] seen) implements Progress {
        @Override
        public void update(long done, long total) {
            seen[0] = (int) done;
        }

        @Override
        public boolean cancelled() {
            return seen[0] >= after;
        }
    }

    @Test
    void learnsToTellSidesApartAndWhereToLook() throws IOException {
        Recipe recipe = TinyRecipe.of(12);
        Weights weights = new Trainer(recipe, folder.resolve("a"))
                .train(TinyRecipe.examples(64), Progress.NONE)
                .orElseThrow();

        int right = 0;
        try (FrozenGraph graph = new FrozenGraph(recipe.network(), weights, 16, 2)) {
            for (int i = 1000; i < 1040; i++) {
                float[] input = new float[256];
                recipe.preparation().sample(TinyRecipe.example(i % 2, i).working(), Placement.CENTRED, input, 0);
                recipe.preparation().standardise(input, 0);
                float[] logits = graph.logits(input);
                right += logits[i % 2] > logits[1 - i % 2] ? 1 : 0;
            }
        }
        assertThat(right).isGreaterThanOrEqualTo(38);
    }

    @Test
    void lowersTheLoss() {
        Recipe recipe = TinyRecipe.of(12);
        Batches batches = new Batches(recipe, TinyRecipe.examples(16));
        try (TrainingGraph graph = new TrainingGraph(recipe.network(), recipe.schedule(), 16, 2)) {
            graph.start(new SplittableRandom(1));
            Batch batch = batches.of(List.of(0, 1, 2, 3, 4, 5, 6, 7), new SplittableRandom(2));
            float first = graph.step(batch, 1, 0.02, 0, 0.1);
            float last = first;
            for (int step = 2; step <= 25; step++) {
                last = graph.step(batch, step, 0.02, 0, 0.1);
            }
            assertThat(last).isLessThan(first / 2);
        }
    }

    @Test
    void endsTheSameWhetherItWasInterruptedOrNot() throws IOException {
        Recipe recipe = TinyRecipe.of(4);
        List<Example> examples = TinyRecipe.examples(32);
        Weights straight = new Trainer(recipe, folder.resolve("straight"))
                .train(examples, Progress.NONE)
                .orElseThrow();

        Trainer interrupted = new Trainer(recipe, folder.resolve("interrupted"));
        Outcome<Weights> stopped = interrupted.train(examples, new Stopping(6, new int[1]));
        Weights resumed = interrupted.train(examples, Progress.NONE).orElseThrow();

        assertThat(reason(stopped)).isEqualTo(TrainingProblem.CANCELLED);
        straight.byName()
                .forEach((name, weight) ->
                        assertThat(resumed.get(name).values()).as(name).containsExactly(weight.values()));
    }

    @Test
    void refusesADamagedOrForeignCheckpoint() throws IOException {
        Path file = folder.resolve("checkpoint");
        Trainer trainer = new Trainer(TinyRecipe.of(1), file);
        trainer.train(TinyRecipe.examples(16), Progress.NONE).orElseThrow();
        byte[] whole = Files.readAllBytes(file);

        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThat(reason(trainer.train(TinyRecipe.examples(16), Progress.NONE)))
                .isEqualTo(TrainingProblem.CHECKPOINT);

        new Checkpoint(1, new Weights(new LinkedHashMap<>())).write(file);
        assertThat(reason(trainer.train(TinyRecipe.examples(16), Progress.NONE)))
                .isEqualTo(TrainingProblem.CHECKPOINT);
    }

    @Test
    void writesTheSamePackageTwice() throws IOException {
        byte[] first = Files.readAllBytes(TinyRecipe.untrained(folder));
        byte[] second = Files.readAllBytes(TinyRecipe.untrained(folder));

        assertThat(second).isEqualTo(first);
    }

    private static Object reason(Outcome<Weights> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failure.class);
        return ((Outcome.Failure<Weights>) outcome).problem().reason();
    }
}
