package org.fovea.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.fovea.app.cases.StoreProblem;
import org.fovea.app.cases.Verdict;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.viewer.annotation.Annotation;
import org.junit.jupiter.api.Test;

class FindingsModelTest {

    private final List<Verdict> handedOver = new ArrayList<>();
    private final List<Consumer<Outcome<Verdict>>> answers = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final FindingsModel model = new FindingsModel(
            (verdict, answer) -> {
                handedOver.add(verdict);
                answers.add(answer);
            },
            problems::add,
            () -> "Dr. Wang",
            Clock.fixed(Examples.NOW, ZoneOffset.UTC));

    @Test
    void aVerdictShowsOnceItIsOnTheDisk() {
        model.show(Examples.series(), List.of(Examples.finding(4)), List.of());
        model.agree(ai(0));
        assertThat(ai(0).decided()).isFalse();
        assertThat(model.saveState().get()).isEqualTo(SaveState.SAVING);

        answers.getFirst().accept(Outcome.success(handedOver.getFirst()));
        assertThat(ai(0).finding().verdict().decision()).isEqualTo(Verdict.Decision.AGREE);
        assertThat(ai(0).finding().verdict().reader()).isEqualTo("Dr. Wang");
        assertThat(model.saveState().get()).isEqualTo(SaveState.SAVED);
    }

    @Test
    void aVerdictThatCouldNotBeKeptIsNotShown() {
        model.show(Examples.series(), List.of(Examples.finding(4)), List.of());
        model.disagree(ai(0));
        answers.getFirst().accept(Outcome.failure(Problem.of(StoreProblem.DISK_FULL, "cases.sqlite")));
        assertThat(ai(0).decided()).isFalse();
        assertThat(model.saveState().get()).isEqualTo(SaveState.FAILED);
        assertThat(problems).extracting(Problem::reason).containsExactly(StoreProblem.DISK_FULL);
    }

    @Test
    void aRemarkKeepsTheDecisionAndNeedsOne() {
        model.show(Examples.series(), List.of(Examples.finding(4)), List.of());
        model.remark(ai(0), "no decision yet");
        assertThat(handedOver).isEmpty();

        model.correct(ai(0), "meningioma");
        answers.getLast().accept(Outcome.success(handedOver.getLast()));
        model.remark(ai(0), "dural tail");
        assertThat(handedOver.getLast().decision()).isEqualTo(Verdict.Decision.CHANGED);
        assertThat(handedOver.getLast().correctedLabel()).isEqualTo("meningioma");
        assertThat(handedOver.getLast().comment()).isEqualTo("dural tail");
    }

    @Test
    void aNewFindingGoesToTheEndAndChoosesNothing() {
        model.show(Examples.series(), List.of(Examples.finding(4)), List.of(Examples.mark(2)));
        model.add(model.entry(Examples.finding(7)));
        assertThat(model.entries()).hasSize(3);
        assertThat(((FindingEntry.Ai) model.entries().getLast()).slice()).isEqualTo(7);
        assertThat(model.selected().get()).isNull();
    }

    @Test
    void spaceWalksOverUndecidedFindingsAndAround() {
        model.show(
                Examples.series(), List.of(Examples.finding(1), Examples.finding(2), Examples.finding(3)), List.of());
        model.agree(ai(1));
        answers.getFirst().accept(Outcome.success(handedOver.getFirst()));
        List<Integer> slices = new ArrayList<>();
        model.onChosen(entry -> slices.add(((FindingEntry.Ai) entry).slice()));
        model.chooseNextUndecided();
        model.chooseNextUndecided();
        model.chooseNextUndecided();
        assertThat(slices).containsExactly(1, 3, 1);
    }

    @Test
    void aVerdictKeySpeaksOnlyWhereItIsClearOfWhat() {
        model.show(Examples.series(), List.of(Examples.finding(1), Examples.finding(2)), List.of());
        assertThat(model.target()).isNull();
        model.choose(model.entries().getLast());
        assertThat(model.target()).isEqualTo(ai(1));
    }

    @Test
    void decidingDoesNotMoveTheImage() {
        model.show(Examples.series(), List.of(Examples.finding(1)), List.of());
        List<FindingEntry> shown = new ArrayList<>();
        model.onChosen(shown::add);
        model.choose(ai(0));
        model.agree(ai(0));
        answers.getFirst().accept(Outcome.success(handedOver.getFirst()));
        assertThat(shown).hasSize(1);
    }

    @Test
    void aMarkIsListedMovedAndTakenAway() {
        model.show(Examples.series(), List.of(), List.of());
        Annotation mark = Examples.mark(5);
        model.put(mark);
        model.put(mark.with(mark.shape().movedBy(1, 0), Examples.NOW));
        assertThat(model.entries()).singleElement().satisfies(entry -> {
            FindingEntry.Human human = (FindingEntry.Human) entry;
            assertThat(human.slice()).isEqualTo(5);
            assertThat(human.annotation().shape()).isEqualTo(mark.shape().movedBy(1, 0));
        });
        model.remove(mark.id());
        assertThat(model.entries()).isEmpty();
    }

    private FindingEntry.Ai ai(int index) {
        return (FindingEntry.Ai) model.entries().get(index);
    }
}
