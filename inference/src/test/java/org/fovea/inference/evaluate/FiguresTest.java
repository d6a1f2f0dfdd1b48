package org.fovea.inference.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.fovea.inference.model.ModelIdentity;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static Scored scored(int truth, String group, double... probabilities) {
        return new Scored(truth, group, probabilities, null);
    }

    /** Truth 0: two right, one wrong. Truth 1: one right, one tie that the first class wins. */
    private static final List<Scored> FIVE = List.of(
            scored(0, "a", 0.9, 0.1),
            scored(0, "a", 0.6, 0.4),
            scored(0, "b", 0.3, 0.7),
            scored(1, "c", 0.2, 0.8),
            scored(1, "d", 0.5, 0.5));

    @Test
    void countsAsOneCountsByHand() {
        Figures figures = new Figures(FIVE, 2);

        assertThat(figures.confusion()).isDeepEqualTo(new int[][] {{2, 1}, {1, 1}});
        assertThat(figures.accuracy()).isCloseTo(3 / 5.0, within(1e-12));
        assertThat(figures.recall(0)).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(figures.recall(1)).isCloseTo(1 / 2.0, within(1e-12));
        assertThat(figures.balancedAccuracy()).isCloseTo(7 / 12.0, within(1e-12));
        assertThat(figures.auc(1)).isCloseTo(5 / 6.0, within(1e-12));
        assertThat(figures.auc(0)).isCloseTo(5 / 6.0, within(1e-12));
        assertThat(figures.negativeLogLikelihood())
                .isCloseTo(
                        -(Math.log(0.9) + Math.log(0.6) + Math.log(0.3) + Math.log(0.8) + Math.log(0.5)) / 5,
                        within(1e-12));
    }

    @Property
    void aucIsTheShareOfPairsInOrder(
            @ForAll @Size(min = 2, max = 12) List<@IntRange(min = 0, max = 4) Integer> scores) {
        List<Scored> images = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            images.add(scored(i % 2, "g" + i, 1 - scores.get(i) / 4.0, scores.get(i) / 4.0));
        }
        double ordered = 0;
        double pairs = 0;
        for (Scored positive : images) {
            for (Scored negative : images) {
                if (positive.truth() == 1 && negative.truth() == 0) {
                    pairs++;
                    ordered += positive.probabilities()[1] > negative.probabilities()[1]
                            ? 1
                            : positive.probabilities()[1] == negative.probabilities()[1] ? 0.5 : 0;
                }
            }
        }
        assertThat(new Figures(images, 2).auc(1)).isCloseTo(ordered / pairs, within(1e-12));
    }

    @Test
    void resamplesPatientsNotImages() {
        List<Scored> onePatientEach =
                List.of(scored(0, "a", 1, 0), scored(0, "a", 1, 0), scored(0, "a", 0, 1), scored(1, "b", 0, 1));
        Interval still = new Bootstrap(new Figures(onePatientEach, 2)).interval(Figures::accuracy);
        Interval moving = new Bootstrap(new Figures(FIVE, 2)).interval(Figures::accuracy);

        assertThat(still).isEqualTo(new Interval(0.75, 0.75));
        assertThat(moving.low()).isLessThan(0.6);
        assertThat(moving.high()).isGreaterThan(0.6);
        assertThat(new Bootstrap(new Figures(FIVE, 2)).interval(Figures::accuracy))
                .isEqualTo(moving);
    }

    @Test
    void leavesOutWhatCannotBeSaid() {
        Evaluation evaluation = Summary.of(
                new ModelIdentity("m", "1.0.0", "00"),
                List.of("x", "y", "z"),
                List.of(scored(0, "a", 0.8, 0.1, 0.1), scored(1, "b", 0.1, 0.8, 0.1)),
                List.of());

        assertThat(evaluation.recall()).containsOnlyKeys("x", "y");
        assertThat(evaluation.balancedAccuracy()).isEqualTo(1);
        assertThat(evaluation.attentionPeakInBox()).isNull();
        assertThat(evaluation.intervals()).doesNotContainKey("attentionPeakInBox");
        assertThat(evaluation.groups()).isEqualTo(2);
    }
}
