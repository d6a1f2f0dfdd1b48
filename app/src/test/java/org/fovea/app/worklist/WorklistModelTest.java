package org.fovea.app.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.fovea.app.cases.CaseRow;
import org.fovea.app.cases.ReportState;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.study.Patient;
import org.fovea.dicom.study.Study;
import org.junit.jupiter.api.Test;

class WorklistModelTest {

    private record Question(String text, Consumer<Outcome<List<CaseRow>>> answer) {
        void yields(CaseRow... rows) {
            answer.accept(Outcome.success(List.of(rows)));
        }
    }

    private final List<Question> questions = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final WorklistModel model = new WorklistModel(
            (text, answer) -> questions.add(new Question(text, answer)), paths -> {}, opened::add, problems::add);

    @Test
    void aLateAnswerToAnOlderQuestionIsNotShown() {
        model.query().set("li");
        model.query().set("liu");
        questions.getLast().yields(row("2", "MR"));
        questions.getFirst().yields(row("1", "MR"), row("2", "MR"));
        assertThat(model.rows()).hasSize(1);
    }

    @Test
    void aNameTypedAndEnterOpensTheFirstStudy() {
        model.query().set("wang");
        questions.getLast().yields(row("7", "CT"), row("8", "MR"));
        model.openFirst();
        assertThat(opened).containsExactly("7");
    }

    @Test
    void theChosenStudyStaysChosenWhileItIsListed() {
        model.refresh();
        questions.getLast().yields(row("1", "CT"), row("2", "MR"));
        model.select(model.rows().getLast());
        model.refresh();
        questions.getLast().yields(row("3", "CT"), row("2", "MR"));
        assertThat(model.selected().get().study().studyInstanceUid()).isEqualTo("2");
        model.refresh();
        questions.getLast().yields(row("3", "CT"));
        assertThat(model.selected().get()).isNull();
    }

    @Test
    void aChipShowsOneModalityAndGoesWithItsLastStudy() {
        model.refresh();
        questions.getLast().yields(row("1", "CT"), row("2", "MR"));
        assertThat(model.modalities()).containsExactly("CT", "MR");
        model.modality().set("MR");
        assertThat(model.rows()).hasSize(1);
        model.refresh();
        questions.getLast().yields(row("1", "CT"));
        assertThat(model.modality().get()).isEmpty();
        assertThat(model.rows()).hasSize(1);
    }

    @Test
    void onlyAnEmptyStoreIsCalledEmpty() {
        model.refresh();
        questions.getLast().yields();
        assertThat(model.storeEmpty().get()).isTrue();
        model.query().set("nobody");
        questions.getLast().yields();
        assertThat(model.storeEmpty().get()).isFalse();
    }

    private static CaseRow row(String uid, String modality) {
        Study study = new Study(uid, new Patient("7", "Li^Na", "F", null), null, null, "", "", "", "");
        return new CaseRow(study, List.of(modality), 1, 1, 1, false, null, ReportState.NONE, Instant.EPOCH);
    }
}
