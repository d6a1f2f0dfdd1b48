package org.fovea.app.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.fovea.app.cases.CaseFilter;
import org.fovea.app.cases.CaseQuery;
import org.fovea.app.cases.CaseRow;
import org.fovea.app.cases.Priority;
import org.fovea.app.cases.ReportState;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.study.Patient;
import org.fovea.dicom.study.Study;
import org.junit.jupiter.api.Test;

class WorklistModelTest {

    private record Question(CaseQuery query, Consumer<Outcome<List<CaseRow>>> answer) {
        void yields(CaseRow... rows) {
            answer.accept(Outcome.success(List.of(rows)));
        }
    }

    private final List<Question> questions = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final WorklistModel model = new WorklistModel(
            (query, answer) -> questions.add(new Question(query, answer)), paths -> {}, opened::add, problems::add);

    @Test
    void everyPartOfTheFilterIsAskedAndCanBeTakenAway() {
        model.filters().report().set(ReportState.DRAFT);
        model.filters().aiScore().set(0.5);
        model.filters().tag().set(" teaching ");
        assertThat(questions.getLast().query().filter())
                .isEqualTo(new CaseFilter("", null, null, "", "", "", 0.5, null, ReportState.DRAFT, "teaching"));
        assertThat(model.filters().parts())
                .extracting(FilterModel.Part::key)
                .containsExactly("report", "aiScore", "tag");
        model.filters().parts().forEach(part -> part.clear().run());
        assertThat(questions.getLast().query()).isEqualTo(CaseQuery.all());
    }

    @Test
    void aKeptSearchIsOneQuestionAndComesBackAsItWas() {
        Map<String, CaseQuery> kept = new TreeMap<>();
        SavedSearchModel saved = new SavedSearchModel(shelf(kept), model);
        model.query().set("wang");
        model.filters().from().set(LocalDate.of(2026, 1, 1));
        CaseQuery asked = questions.getLast().query();
        saved.save("this year");
        model.query().set("");
        model.filters().set(CaseFilter.NONE);
        int before = questions.size();

        saved.choose("this year");

        assertThat(questions).hasSize(before + 1);
        assertThat(questions.getLast().query()).isEqualTo(asked);
        assertThat(model.query().get()).isEqualTo("wang");
        saved.remove("this year");
        assertThat(saved.searches()).isEmpty();
    }

    @Test
    void aListThatIsCutSaysSo() {
        model.refresh();
        Question question = questions.getLast();
        question.yields(row("1", "CT"));
        assertThat(model.more().get()).isFalse();
        question.yields(IntStream.range(0, question.query().limit())
                .mapToObj(i -> row(Integer.toString(i), "CT"))
                .toArray(CaseRow[]::new));
        assertThat(model.more().get()).isTrue();
    }

    private static SavedSearchModel.Shelf shelf(Map<String, CaseQuery> kept) {
        return new SavedSearchModel.Shelf() {
            @Override
            public void all(Consumer<Map<String, CaseQuery>> answer) {
                answer.accept(kept);
            }

            @Override
            public void save(String name, CaseQuery query, Runnable done) {
                kept.put(name, query);
                done.run();
            }

            @Override
            public void remove(String name, Runnable done) {
                kept.remove(name);
                done.run();
            }
        };
    }

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
        return new CaseRow(
                study,
                List.of(modality),
                1,
                1,
                1,
                false,
                null,
                ReportState.NONE,
                Priority.ROUTINE,
                Instant.EPOCH,
                null);
    }
}
