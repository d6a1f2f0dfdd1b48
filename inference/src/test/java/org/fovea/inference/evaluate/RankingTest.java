package org.fovea.inference.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static Scored scored(int truth, double probability) {
        return new Scored(truth, "", "", new double[] {1 - probability, probability}, null);
    }

    /** From the top: member, other, two that tie of which one is a member, other. */
    private static final Ranking FIVE =
            new Ranking(List.of(scored(1, 0.9), scored(0, 0.8), scored(1, 0.5), scored(0, 0.5), scored(0, 0.1)), 1);

    @Test
    void drawsCurvesAsByHand() {
        assertThat(FIVE.roc().x()).containsExactly(0, 0, 1 / 3.0, 2 / 3.0, 1);
        assertThat(FIVE.roc().y()).containsExactly(0, 0.5, 0.5, 1, 1);
        assertThat(FIVE.precisionRecall().x()).containsExactly(0.5, 1);
        assertThat(FIVE.precisionRecall().y()).containsExactly(1, 0.5);
        assertThat(FIVE.averagePrecision()).isCloseTo(0.75, within(1e-12));
    }

    @Property
    void areaIsTheShareOfPairsInOrder(
            @ForAll @Size(min = 2, max = 12) List<@IntRange(min = 0, max = 4) Integer> scores) {
        List<Scored> images = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            images.add(scored(i % 2, scores.get(i) / 4.0));
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
        assertThat(new Ranking(images, 1).auc()).isCloseTo(ordered / pairs, within(1e-12));
        assertThat(new Ranking(images, 0).auc()).isCloseTo(ordered / pairs, within(1e-12));
    }
}
