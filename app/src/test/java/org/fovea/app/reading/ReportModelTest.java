package org.fovea.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.fovea.app.cases.ReportHistory;
import org.fovea.app.cases.ReportOrigin;
import org.fovea.app.cases.ReportSection;
import org.fovea.app.cases.ReportState;
import org.fovea.app.cases.ReportText;
import org.fovea.app.cases.Signature;
import org.fovea.app.cases.StoreProblem;
import org.fovea.app.template.LiveFields;
import org.fovea.app.words.Language;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.junit.jupiter.api.Test;

class ReportModelTest {

    private record Saved(String study, Map<ReportSection, String> sections, Consumer<Outcome<ReportText>> answer) {
        void kept() {
            answer.accept(Outcome.success(text(study, sections)));
        }
    }

    private final List<Saved> saved = new ArrayList<>();
    private final List<Runnable> pauses = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Steps steps = new Steps();
    private final ReportModel model = new ReportModel(steps, pauses::add, problems::add, Language.ENGLISH);

    /** Remembers what it is asked for; the tests answer. */
    private final class Steps implements ReportModel.Store {

        private final List<Consumer<Outcome<ReportHistory>>> asked = new ArrayList<>();
        private final List<Map<ReportSection, String>> signed = new ArrayList<>();

        @Override
        public void save(
                String study,
                Language language,
                Map<ReportSection, String> sections,
                Consumer<Outcome<ReportText>> answer) {
            saved.add(new Saved(study, sections, answer));
        }

        @Override
        public String reader() {
            return "Li";
        }

        @Override
        public void sign(
                String study,
                Language language,
                Map<ReportSection, String> sections,
                String name,
                Consumer<Outcome<ReportHistory>> answer) {
            signed.add(sections);
            asked.add(answer);
        }

        @Override
        public void beginAddendum(String study, Consumer<Outcome<ReportHistory>> answer) {
            asked.add(answer);
        }

        @Override
        public void reopen(String study, ReportOrigin.Reopened reason, Consumer<Outcome<ReportHistory>> answer) {
            asked.add(answer);
        }
    }

    @Test
    void openingAReportSavesNothing() {
        model.show("1", new ReportHistory(List.of(text("1", Map.of(ReportSection.FINDINGS, "clear")))));
        assertThat(model.text(ReportSection.FINDINGS).get()).isEqualTo("clear");
        assertThat(pauses).isEmpty();
        model.save();
        assertThat(saved).isEmpty();
        assertThat(model.saveState().get()).isEqualTo(SaveState.UNTOUCHED);
    }

    @Test
    void eachPauseSavesAndSaysSoOnlyWhenItIsKept() {
        model.show("1", ReportHistory.EMPTY);
        model.text(ReportSection.FINDINGS).set("a mass");
        assertThat(model.saveState().get()).isEqualTo(SaveState.SAVING);
        pauses.getLast().run();
        assertThat(saved).hasSize(1);
        assertThat(model.saveState().get()).isEqualTo(SaveState.SAVING);
        saved.getFirst().kept();
        assertThat(model.saveState().get()).isEqualTo(SaveState.SAVED);
    }

    @Test
    void textTypedWhileSavingIsNotCalledSaved() {
        model.show("1", ReportHistory.EMPTY);
        model.text(ReportSection.FINDINGS).set("a");
        pauses.getLast().run();
        model.text(ReportSection.FINDINGS).set("ab");
        saved.getFirst().kept();
        assertThat(model.saveState().get()).isEqualTo(SaveState.SAVING);
        pauses.getLast().run();
        saved.getLast().kept();
        assertThat(saved.getLast().sections()).containsEntry(ReportSection.FINDINGS, "ab");
        assertThat(model.saveState().get()).isEqualTo(SaveState.SAVED);
    }

    @Test
    void leavingAStudySavesWhatWasTypedThere() {
        model.show("1", ReportHistory.EMPTY);
        model.text(ReportSection.IMPRESSION).set("normal");
        model.show("2", ReportHistory.EMPTY);
        assertThat(saved).singleElement().satisfies(draft -> {
            assertThat(draft.study()).isEqualTo("1");
            assertThat(draft.sections()).containsEntry(ReportSection.IMPRESSION, "normal");
        });
        assertThat(model.text(ReportSection.IMPRESSION).get()).isEmpty();
    }

    @Test
    void aFailureKeepsTheTextAndTheNextPauseTriesAgain() {
        model.show("1", ReportHistory.EMPTY);
        model.text(ReportSection.FINDINGS).set("a mass");
        pauses.getLast().run();
        saved.getFirst().answer().accept(Outcome.failure(Problem.of(StoreProblem.DISK_FULL, "cases.sqlite")));
        assertThat(model.saveState().get()).isEqualTo(SaveState.FAILED);
        assertThat(problems).hasSize(1);
        model.save();
        saved.getLast().kept();
        assertThat(model.saveState().get()).isEqualTo(SaveState.SAVED);
    }

    @Test
    void aSignatureFollowsTheLastDraftAndClosesTheText() {
        model.show("1", ReportHistory.EMPTY);
        model.text(ReportSection.FINDINGS).set("a mass");
        model.sign("Li");
        assertThat(saved).hasSize(1);
        assertThat(steps.signed).containsExactly(Map.of(ReportSection.FINDINGS, "a mass"));
        assertThat(model.moving().get()).isTrue();
        ReportText signed = new ReportText(
                "1",
                1,
                ReportOrigin.WRITTEN,
                Language.CHINESE,
                ReportState.SIGNED,
                saved.getFirst().sections(),
                "",
                Examples.NOW,
                new Signature("Li", Examples.NOW));
        steps.asked.getFirst().accept(Outcome.success(new ReportHistory(List.of(signed))));
        assertThat(model.stage().get()).isEqualTo(ReportStage.SIGNED);
        assertThat(model.writable()).isEmpty();
        assertThat(model.moving().get()).isFalse();
        model.setFields(Map.of("Length 1", "9 mm"));
        model.save();
        assertThat(saved).hasSize(1);
    }

    @Test
    void aFieldFollowsItsMeasurementUntilTheTextIsSigned() {
        model.show("1", ReportHistory.EMPTY);
        model.setFields(Map.of("Length 1", "8 mm"));
        model.text(ReportSection.FINDINGS).set("A mass of " + LiveFields.field("Length 1", "8 mm") + ".");
        model.setFields(Map.of("Length 1", "9 mm"));
        assertThat(LiveFields.plain(model.text(ReportSection.FINDINGS).get())).isEqualTo("A mass of 9 mm.");
        model.setFields(Map.of());
        assertThat(model.lostFields()).containsExactly("Length 1");
    }

    private static ReportText text(String study, Map<ReportSection, String> sections) {
        return new ReportText(
                study, 1, ReportOrigin.WRITTEN, Language.ENGLISH, ReportState.DRAFT, sections, "", Examples.NOW, null);
    }
}
