package org.fovea.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.fovea.app.cases.Finding;
import org.fovea.app.cases.SimilarCase;
import org.fovea.app.cases.SimilarCases;
import org.fovea.app.cases.StoreProblem;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.junit.jupiter.api.Test;

class SimilarModelTest {

    private final FindingsModel findings = new FindingsModel(
            (verdict, answer) -> answer.accept(Outcome.success(verdict)),
            problem -> {},
            () -> "Li",
            Clock.fixed(Examples.NOW, ZoneOffset.UTC));
    private final List<UUID> asked = new ArrayList<>();
    private final List<Consumer<Outcome<SimilarCases>>> answers = new ArrayList<>();
    private final List<SimilarCase> opened = new ArrayList<>();
    private final SimilarModel model = new SimilarModel(
            findings,
            (finding, count, answer) -> {
                assertThat(count).isEqualTo(SimilarModel.COUNT);
                asked.add(finding);
                answers.add(answer);
            },
            opened::add);

    private final Finding first = Examples.finding(4);
    private final Finding newest = Examples.finding(7);

    private void show(Finding... found) {
        findings.show(Examples.series(), List.of(found), List.of(Examples.mark(2)));
    }

    private static SimilarCases cases(Finding finding) {
        return new SimilarCases(finding, 0, List.of());
    }

    @Test
    void asksNothingWhileNobodyLooks() {
        show(first);
        findings.choose(findings.entries().getFirst());
        assertThat(asked).isEmpty();
        model.looking().set(true);
        assertThat(asked).containsExactly(first.id());
    }

    @Test
    void followsTheChosenFindingAndTakesTheNewestWhileNoneIsChosen() {
        model.looking().set(true);
        assertThat(model.state().get()).isEqualTo(new SimilarModel.State.NoFinding());
        show(first, newest);
        assertThat(model.state().get()).isEqualTo(new SimilarModel.State.Searching(newest));
        findings.choose(findings.entries().getFirst());
        // A mark of the reader's is nothing that a network said.
        findings.choose(findings.entries().getLast());
        assertThat(asked).containsExactly(newest.id(), first.id(), newest.id());

        show();
        assertThat(model.state().get()).isEqualTo(new SimilarModel.State.NoFinding());
    }

    @Test
    void aLateAnswerIsNotShown() {
        model.looking().set(true);
        show(first, newest);
        findings.choose(findings.entries().getFirst());
        answers.get(1).accept(Outcome.success(cases(first)));
        answers.get(0).accept(Outcome.success(cases(newest)));
        assertThat(model.state().get()).isEqualTo(new SimilarModel.State.Found(cases(first)));

        show();
        answers.get(1).accept(Outcome.success(cases(first)));
        assertThat(model.state().get()).isEqualTo(new SimilarModel.State.NoFinding());
    }

    @Test
    void aVerdictAsksNothingAnewAndLookingAgainDoes() {
        model.looking().set(true);
        show(first);
        answers.getFirst().accept(Outcome.success(cases(first)));
        findings.agree((FindingEntry.Ai) findings.entries().getFirst());
        assertThat(asked).hasSize(1);
        model.looking().set(false);
        model.looking().set(true);
        // Nobody has answered yet: asking twice would tell nothing more.
        model.lookAgain();
        assertThat(asked).hasSize(2);
        answers.get(1).accept(Outcome.success(cases(first)));
        model.lookAgain();
        assertThat(asked).hasSize(3);
    }

    /** The other study came while nobody looked. */
    @Test
    void anAnswerAboutAnotherStudyIsNotShown() {
        model.looking().set(true);
        show(first);
        model.looking().set(false);
        show(newest);
        model.looking().set(true);
        assertThat(model.state().get()).isEqualTo(new SimilarModel.State.Searching(newest));
        answers.getFirst().accept(Outcome.success(cases(first)));
        assertThat(model.state().get()).isEqualTo(new SimilarModel.State.Searching(newest));
    }

    @Test
    void saysWhyThereIsNone() {
        model.looking().set(true);
        show(first);
        Problem problem = Problem.of(StoreProblem.NO_EMBEDDING, "model", "1.0.0");
        answers.getFirst().accept(Outcome.failure(problem));
        assertThat(model.state().get()).isEqualTo(new SimilarModel.State.Failed(problem));
    }

    @Test
    void aCaseIsShownBeside() {
        SimilarCase one = new SimilarCase(
                newest, Examples.series().getFirst().images().slots().getFirst().instance(), false, 0.5);
        model.show(one);
        assertThat(opened).containsExactly(one);
    }
}
