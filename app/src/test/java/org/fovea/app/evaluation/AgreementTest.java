package org.fovea.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fovea.app.cases.FirstShown;
import org.fovea.app.cases.JudgedFinding;
import org.fovea.app.cases.Verdict;
import org.fovea.app.cases.Verdict.Decision;
import org.fovea.app.evaluation.Agreement.Share;
import org.fovea.dicom.study.FrameKey;
import org.fovea.inference.engine.ClassScore;
import org.fovea.inference.model.ModelIdentity;
import org.junit.jupiter.api.Test;

class AgreementTest {

    private static final ModelIdentity FIRST = new ModelIdentity("chest", "1.0.0", "a".repeat(64));
    private static final ModelIdentity SECOND = new ModelIdentity("chest", "2.0.0", "b".repeat(64));

    @Test
    void aVerdictThatNamesAClassIsTheTruthAndABareNoIsNot() {
        List<Agreement> found = Agreement.of(List.of(
                judged(FIRST, 0.9, 1, Decision.AGREE, "", "2026-10-31T10:00:00Z"),
                judged(FIRST, 0.8, 2, Decision.CHANGED, "normal", "2026-11-01T10:00:00Z"),
                judged(FIRST, 0.3, 3, Decision.AGREE, "", "2026-11-02T10:00:00Z"),
                judged(FIRST, 0.7, 4, Decision.DISAGREE, "", "2026-11-03T10:00:00Z"),
                judged(FIRST, 0.7, 5, Decision.CHANGED, "rib fracture", "2026-11-04T10:00:00Z"),
                judged(SECOND, 0.7, 1, Decision.DISAGREE, "", "2026-11-05T10:00:00Z")));

        assertThat(found).extracting(Agreement::model).containsExactly(FIRST, SECOND);
        Agreement first = found.getFirst();
        assertThat(first.findings()).isEqualTo(5);
        assertThat(first.decisions())
                .isEqualTo(Map.of(Decision.AGREE, 2L, Decision.DISAGREE, 1L, Decision.CHANGED, 2L));
        assertThat(first.withoutClass()).isEqualTo(2);
        assertThat(first.agreementByMonth()).isEqualTo(Map.of("2026-10", new Share(1, 1), "2026-11", new Share(1, 4)));
        assertThat(first.agreementByShowing()).isEqualTo(Map.of("", new Share(2, 3), "AFTER_WRITING", new Share(0, 2)));
        assertThat(first.agreementByInstitution()).isEqualTo(Map.of("East", new Share(1, 2), "West", new Share(1, 3)));
        assertThat(first.evaluation().classes()).containsExactly("pneumonia", "normal");
        assertThat(first.evaluation().confusion()).isDeepEqualTo(new int[][] {{1, 0}, {1, 1}});
        assertThat(found.getLast().evaluation()).isNull();
    }

    @Test
    void chanceIsFishers() {
        assertThat(Drift.chance(new Share(45, 50), new Share(12, 22))).isCloseTo(0.0013378709783662642, within(1e-12));
        assertThat(Drift.chance(new Share(3, 3), new Share(0, 1))).isCloseTo(0.25, within(1e-12));
        assertThat(Drift.chance(new Share(0, 10), new Share(0, 10))).isCloseTo(1, within(1e-12));
        assertThat(Drift.chance(new Share(4, 4), new Share(0, 4))).isCloseTo(1 / 70.0, within(1e-12));
    }

    @Test
    void fallingAgreementIsToldOnceThereIsEnoughOfIt() {
        Map<String, Share> steady =
                Map.of("2026-08", new Share(40, 44), "2026-09", new Share(36, 40), "2026-10", new Share(17, 20));
        assertThat(Drift.of(steady)).isEmpty();

        Map<String, Share> few = Map.of("2026-09", new Share(10, 10), "2026-10", new Share(2, 9));
        assertThat(Drift.of(few)).isEmpty();

        Map<String, Share> falling = Map.of(
                "2026-08", new Share(40, 44),
                "2026-09", new Share(36, 40),
                "2026-10", new Share(9, 15),
                "2026-11", new Share(3, 8));
        assertThat(Drift.of(falling)).hasValueSatisfying(drift -> {
            assertThat(drift.since())
                    .as("the newest months that are enough together")
                    .isEqualTo("2026-10");
            assertThat(drift.now()).isEqualTo(new Share(12, 23));
            assertThat(drift.before()).isEqualTo(new Share(76, 84));
            assertThat(drift.p()).isLessThan(0.001);
        });
    }

    @Test
    void theTableHoldsNoPatientAndNoComment() {
        JudgedFinding judged = judged(FIRST, 0.8, 2, Decision.CHANGED, "normal", "2026-11-01T10:00:00Z");
        assertThat(VerdictTable.table(List.of(judged)).text().lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith(judged.verdict().finding() + ",chest,1.0.0,")
                .endsWith("pneumonia,0.8000,pneumonia=0.8000;normal=0.2000,changed,normal,reader,"
                        + "2026-11-01T10:00:00Z,after_writing,CR1,East,2");
    }

    private static JudgedFinding judged(
            ModelIdentity model, double pneumonia, long patient, Decision decision, String label, String time) {
        return new JudgedFinding(
                model,
                new FrameKey("1.2.3." + patient, 1),
                List.of(new ClassScore("pneumonia", pneumonia), new ClassScore("normal", 1 - pneumonia)),
                patient,
                patient % 2 == 0 ? FirstShown.AFTER_WRITING : null,
                "CR1",
                patient < 3 ? "East" : "West",
                new Verdict(UUID.randomUUID(), decision, label, "", "reader", Instant.parse(time)));
    }
}
