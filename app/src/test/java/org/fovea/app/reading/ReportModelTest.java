package org.fovea.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.fovea.app.cases.ReportSection;
import org.fovea.app.cases.ReportState;
import org.fovea.app.cases.ReportText;
import org.fovea.app.cases.StoreProblem;
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
    private final ReportModel model = new ReportModel(
            (study, language, sections, answer) -> saved.add(new Saved(study, sections, answer)),
            pauses::add,
            problems::add,
            Language.ENGLISH);

    @Test
    void openingAReportSavesNothing() {
        model.show("1", List.of(text("1", Map.of(ReportSection.FINDINGS, "clear"))));
        assertThat(model.findings().get()).isEqualTo("clear");
        assertThat(pauses).isEmpty();
        model.save();
        assertThat(saved).isEmpty();
        assertThat(model.saveState().get()).isEqualTo(SaveState.UNTOUCHED);
    }

    @Test
    void eachPauseSavesAndSaysSoOnlyWhenItIsKept() {
        model.show("1", List.of());
        model.findings().set("a mass");
        assertThat(model.saveState().get()).isEqualTo(SaveState.SAVING);
        pauses.getLast().run();
        assertThat(saved).hasSize(1);
        assertThat(model.saveState().get()).isEqualTo(SaveState.SAVING);
        saved.getFirst().kept();
        assertThat(model.saveState().get()).isEqualTo(SaveState.SAVED);
    }

    @Test
    void textTypedWhileSavingIsNotCalledSaved() {
        model.show("1", List.of());
        model.findings().set("a");
        pauses.getLast().run();
        model.findings().set("ab");
        saved.getFirst().kept();
        assertThat(model.saveState().get()).isEqualTo(SaveState.SAVING);
        pauses.getLast().run();
        saved.getLast().kept();
        assertThat(saved.getLast().sections()).containsEntry(ReportSection.FINDINGS, "ab");
        assertThat(model.saveState().get()).isEqualTo(SaveState.SAVED);
    }

    @Test
    void leavingAStudySavesWhatWasTypedThere() {
        model.show("1", List.of());
        model.impression().set("normal");
        model.show("2", List.of());
        assertThat(saved).singleElement().satisfies(draft -> {
            assertThat(draft.study()).isEqualTo("1");
            assertThat(draft.sections()).containsEntry(ReportSection.IMPRESSION, "normal");
        });
        assertThat(model.impression().get()).isEmpty();
    }

    @Test
    void aFailureKeepsTheTextAndTheNextPauseTriesAgain() {
        model.show("1", List.of());
        model.findings().set("a mass");
        pauses.getLast().run();
        saved.getFirst().answer().accept(Outcome.failure(Problem.of(StoreProblem.DISK_FULL, "cases.sqlite")));
        assertThat(model.saveState().get()).isEqualTo(SaveState.FAILED);
        assertThat(problems).hasSize(1);
        model.save();
        saved.getLast().kept();
        assertThat(model.saveState().get()).isEqualTo(SaveState.SAVED);
    }

    private static ReportText text(String study, Map<ReportSection, String> sections) {
        return new ReportText(study, 1, Language.ENGLISH, ReportState.DRAFT, sections, "", Examples.NOW);
    }
}
