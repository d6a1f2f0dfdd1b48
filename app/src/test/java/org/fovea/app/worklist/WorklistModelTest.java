package org.fovea.app.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.fovea.app.cases.CaseFilter;
import org.fovea.app.cases.CaseKinds;
import org.fovea.app.cases.CaseList;
import org.fovea.app.cases.CaseOrder;
import org.fovea.app.cases.CaseQuery;
import org.fovea.app.cases.CaseRow;
import org.fovea.app.cases.CaseSorting;
import org.fovea.app.cases.Priority;
import org.fovea.app.cases.ReportState;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.study.Patient;
import org.fovea.dicom.study.Study;
import org.junit.jupiter.api.Test;

class WorklistModelTest {

    private record Question(CaseQuery query, Consumer<Outcome<CaseList>> answer) {
        void yields(CaseRow... rows) {
            long[] keys = Arrays.stream(rows).mapToLong(CaseRow::key).toArray();
            answer.accept(Outcome.success(new CaseList(keys, List.of(rows))));
        }
    }

    private final class Store implements WorklistModel.Source {
        @Override
        public void list(CaseQuery query, Consumer<Outcome<CaseList>> answer) {
            questions.add(new Question(query, answer));
        }

        @Override
        public void cases(long[] keys, Consumer<Outcome<List<CaseRow>>> answer) {
            looked.add(keys);
            answer.accept(Outcome.success(LongStream.of(keys)
                    .mapToObj(key -> row(Long.toString(key), "CT"))
                    .toList()));
        }

        @Override
        public void kinds(Consumer<Outcome<CaseKinds>> answer) {
            answer.accept(Outcome.success(kinds));
        }
    }

    private CaseKinds kinds = CaseKinds.NONE;
    private final List<long[]> looked = new ArrayList<>();

    private final List<Question> questions = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final WorklistModel model = new WorklistModel(new Store(), paths -> {}, opened::add, problems::add);

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

    /** A list of cases 1 to {@code size}, of which the first page is read. */
    private void list(int size) {
        model.refresh();
        questions
                .getLast()
                .answer()
                .accept(Outcome.success(new CaseList(
                        LongStream.rangeClosed(1, size).toArray(),
                        LongStream.rangeClosed(1, Math.min(size, CaseList.PAGE))
                                .mapToObj(key -> row(Long.toString(key), "CT"))
                                .toList())));
    }

    @Test
    void aHundredThousandCasesAreReadWhereTheyAreLookedAt() {
        list(100_000);
        assertThat(model.rows()).hasSize(100_000);
        assertThat(model.rows().getLast()).isNull();
        assertThat(looked).isEmpty();

        model.look(99_999);
        model.look(99_998);

        assertThat(model.rows().getLast().key()).isEqualTo(100_000);
        assertThat(looked).hasSize(1);
        assertThat(looked.getFirst()).hasSize(CaseList.PAGE).endsWith(100_000);
    }

    @Test
    void theChosenStudyStaysChosenInAListThatDidNotReadIt() {
        list(1_000);
        model.look(900);
        CaseRow chosen = model.rows().get(900);
        model.select(chosen);
        list(2_000);
        assertThat(model.selected().get()).isSameAs(chosen);
        list(900);
        assertThat(model.selected().get()).isNull();
    }

    @Test
    void whatWasLookedAtWhenTheListChangedIsReadFromTheNewOne() {
        List<Consumer<Optional<List<CaseRow>>>> answers = new ArrayList<>();
        CaseRows rows = new CaseRows((keys, answer) -> answers.add(answer));
        rows.show(new CaseList(LongStream.range(0, 500).toArray(), List.of()));
        rows.look(300);
        rows.show(new CaseList(LongStream.range(1_000, 1_500).toArray(), List.of()));
        answers.getFirst().accept(Optional.of(List.of(row("300", "CT"))));
        assertThat(rows.get(300)).isNull();
        answers.getLast().accept(Optional.of(List.of(row("1300", "CT"))));
        assertThat(rows.get(300).key()).isEqualTo(1_300);
        assertThat(rows.get(301)).isNull();
    }

    @Test
    void aPageThatCouldNotBeReadIsAskedForAgain() {
        List<Consumer<Optional<List<CaseRow>>>> answers = new ArrayList<>();
        CaseRows rows = new CaseRows((keys, answer) -> answers.add(answer));
        rows.show(new CaseList(LongStream.range(0, 500).toArray(), List.of()));
        rows.look(300);
        rows.look(301);
        assertThat(answers).hasSize(1);
        answers.getFirst().accept(Optional.empty());
        rows.look(301);
        answers.getLast().accept(Optional.of(List.of(row("300", "CT"))));
        assertThat(rows.get(300)).isNotNull();
    }

    @Test
    void pagesThatNobodyLooksAtAreForgotten() {
        list(100_000);
        IntStream.range(1, 100).forEach(page -> model.look(page * CaseList.PAGE));
        assertThat(model.rows().stream().filter(Objects::nonNull).count()).isLessThan(5_000);
        assertThat(model.rows().get(99 * CaseList.PAGE)).isNotNull();
    }

    @Test
    void theListIsAskedByColumnAndWithoutAnswersThatAreHeldBack() {
        CaseSorting ai = new CaseSorting(CaseSorting.Column.AI, true);
        model.sorting().set(ai);
        assertThat(questions.getLast().query().sorting()).isEqualTo(ai);
        model.holdBackBy(() -> true);
        model.urgentFirst().set(true);
        assertThat(questions.getLast().query())
                .isEqualTo(CaseQuery.all().in(CaseOrder.URGENCY).by(ai).tellingOnlyDecidedAnswers());
        assertThat(model.wanted().sorting()).isEqualTo(ai);
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
    void aChipAsksForOneModalityAndGoesWithItsLastStudy() {
        kinds = new CaseKinds(List.of("CT", "MR"), Map.of("glioma", "brain"));
        model.refresh();
        assertThat(model.modalities()).containsExactly("CT", "MR");
        assertThat(model.aiClasses()).containsExactly(Map.entry("glioma", "brain"));
        model.filters().modality().set("MR");
        assertThat(questions.getLast().query().filter().modality()).isEqualTo("MR");
        kinds = new CaseKinds(List.of("CT"), Map.of());
        model.refresh();
        assertThat(model.filters().modality().get()).isEmpty();
        assertThat(questions.getLast().query()).isEqualTo(CaseQuery.all());
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
                Long.parseLong(uid),
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
