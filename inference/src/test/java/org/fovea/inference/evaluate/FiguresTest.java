package org.fovea.inference.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fovea.inference.model.ModelIdentity;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static Scored scored(int truth, String group, double... probabilities) {
        return new Scored(truth, "", group, probabilities, null);
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
        assertThat(figures.specificity(0)).isCloseTo(1 / 2.0, within(1e-12));
        assertThat(figures.brier()).isCloseTo(2 * (0.01 + 0.16 + 0.49 + 0.04 + 0.25) / 5, within(1e-12));
        assertThat(figures.negativeLogLikelihood())
                .isCloseTo(
                        -(Math.log(0.9) + Math.log(0.6) + Math.log(0.3) + Math.log(0.8) + Math.log(0.5)) / 5,
                        within(1e-12));
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
        assertThat(evaluation.specificity()).containsOnlyKeys("x", "y", "z");
        assertThat(evaluation.auc()).containsOnlyKeys("x", "y");
        assertThat(evaluation.reliability()).hasSize(1);
    }
}
