package org.fovea.inference.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fovea.inference.model.ModelClass;
import org.fovea.inference.model.Words;
import org.junit.jupiter.api.Test;

class VariationTest {

    private static final List<ModelClass> CLASSES = List.of(
            new ModelClass("left", new Words("Left", "左"), List.of()),
            new ModelClass("right", new Words("Right", "右"), List.of()));

    private static List<ClassScore> image(double left) {
        return List.of(new ClassScore("left", left), new ClassScore("right", 1 - left));
    }

    @Test
    void isMeanLowestAndHighestOfTheImageAndItsCopies() {
        // ln 3 and temperature 2: odds of 9 become odds of 3.
        float odds = (float) (2 * Math.log(3));
        Variation found = Variation.of(image(0.6), CLASSES, new float[] {odds, 0, 0, 0, 0, odds}, 2);

        assertThat(found.copies()).isEqualTo(3);
        ClassRange left = found.of("left");
        assertThat(left.lowest()).isCloseTo(0.25, within(1e-7));
        assertThat(left.highest()).isCloseTo(0.75, within(1e-7));
        assertThat(left.mean()).isCloseTo((0.6 + 0.75 + 0.5 + 0.25) / 4, within(1e-7));
        ClassRange right = found.of("right");
        assertThat(right.mean()).isCloseTo(1 - left.mean(), within(1e-9));
    }

    @Test
    void holdsTheImagesOwnProbability() {
        assertThat(Variation.of(image(0.9), CLASSES, new float[] {0, 0}, 1).of("left"))
                .isEqualTo(new ClassRange("left", 0.7, 0.5, 0.9));
        assertThat(Variation.of(image(0.1), CLASSES, new float[] {0, 0}, 1)
                        .of("left")
                        .lowest())
                .isEqualTo(0.1);
    }

    @Test
    void isNoRangeWhereNothingMoves() {
        float[] same = {(float) Math.log(3), 0, (float) Math.log(3), 0};
        double p = Softmax.of(new float[] {same[0], 0}, 1)[0];

        assertThat(Variation.of(image(p), CLASSES, same, 1).of("left")).isEqualTo(new ClassRange("left", p, p, p));
    }
}
