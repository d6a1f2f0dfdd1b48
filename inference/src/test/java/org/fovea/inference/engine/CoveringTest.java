package org.fovea.inference.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntUnaryOperator;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Progress;
import org.fovea.inference.explain.Occlusion;
import org.fovea.inference.input.GreyImage;
import org.fovea.inference.model.ModelPackage;
import org.fovea.inference.train.TinyRecipe;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoveringTest {

    @TempDir
    static Path folder;

    private static ModelPackage model;

    @BeforeAll
    static void open() {
        model = ModelPackage.open(TinyRecipe.untrained(folder)).orElseThrow();
    }

    private static int side() {
        return model.manifest().input().preparation().size();
    }

    /** Dark, with one bright square whose upper left corner lies at a place. */
    private static GreyImage squareAt(int left, int top) {
        float[] values = new float[side() * side()];
        for (int y = top; y < top + 3; y++) {
            for (int x = left; x < left + 3; x++) {
                values[y * side() + x] = 1;
            }
        }
        return new GreyImage(side(), side(), values, 1);
    }

    /** Holds the first class the more probable the more there is of one pixel. */
    private static Network lookingAt(int pixel, AtomicInteger passes) {
        return new Network() {
            @Override
            public Outcome<Answer> predict(float[] images, BooleanSupplier unwanted) {
                int count = images.length / (side() * side());
                passes.addAndGet(count);
                float[] logits = new float[2 * count];
                for (int i = 0; i < count; i++) {
                    logits[2 * i] = images[i * side() * side() + pixel];
                }
                return Outcome.success(new Answer(logits, new float[count], 1, new float[count]));
            }

            @Override
            public DeviceUse device() {
                return new DeviceUse("CPU", "computed", "chosen");
            }

            @Override
            public void close() {}
        };
    }

    @Test
    void isHighestWhereTheNetworkLooks() {
        AtomicInteger passes = new AtomicInteger();
        int pixel = 11 * side() + 4;
        Occlusion found = new Covering(model, lookingAt(pixel, passes))
                .explain(squareAt(3, 10), Progress.NONE)
                .orElseThrow();

        assertThat(side()).isEqualTo(16);
        assertThat(passes.get()).isEqualTo(1 + 256);
        assertThat(found.label()).isEqualTo("left");
        float value = model.manifest().input().preparation().prepare(squareAt(3, 10))[pixel];
        double temperature = model.manifest().temperature();
        assertThat(found.largestFall())
                .isCloseTo(Softmax.of(new float[] {value, 0}, temperature)[0] - 0.5, within(1e-9));
        for (int y = 0; y < 16; y++) {
            for (int x = 0; x < 16; x++) {
                boolean reaches = Math.abs(x - 4) <= 1 && Math.abs(y - 11) <= 1;
                assertThat(found.map().values()[y * 16 + x]).isEqualTo(reaches ? 1 : 0);
            }
        }
    }

    @Test
    void countsItsStepsAndStopsWhenNobodyWantsThemAnyMore() {
        AtomicInteger passes = new AtomicInteger();
        AtomicInteger steps = new AtomicInteger();
        Progress impatient = watching(steps, done -> done >= 32 ? 1 : 0);
        Outcome<Occlusion> outcome = new Covering(model, lookingAt(0, passes)).explain(squareAt(3, 10), impatient);

        assertThat(outcome).isInstanceOf(Outcome.Failure.class);
        assertThat(((Outcome.Failure<Occlusion>) outcome).problem().reason()).isEqualTo(EngineProblem.STOPPED);
        assertThat(passes.get()).isEqualTo(1 + 32);
        assertThat(steps.get()).isEqualTo(32);
    }

    private static Progress watching(AtomicInteger steps, IntUnaryOperator enough) {
        return new Progress() {
            @Override
            public void update(long done, long total) {
                assertThat(total).isEqualTo(256);
                steps.set((int) done);
            }

            @Override
            public boolean cancelled() {
                return enough.applyAsInt(steps.get()) > 0;
            }
        };
    }
}
