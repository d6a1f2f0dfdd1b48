package org.fovea.app.reading;

import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import org.fovea.app.cases.Finding;
import org.fovea.app.cases.SimilarCase;
import org.fovea.app.cases.SimilarCases;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Which stored cases a network saw like the chosen finding of the open study, or like its newest one while none is chosen.
 * Looked up only while somebody looks. Used on the thread of the user interface only.
 */
final class SimilarModel {

    /** More than these nobody compares with. */
    static final int COUNT = 8;

    /** Looks cases up in the background and answers on the thread of the user interface. */
    @FunctionalInterface
    interface Search {
        void like(UUID finding, int count, Consumer<Outcome<SimilarCases>> answer);
    }

    /** Shows a case beside the open study. */
    @FunctionalInterface
    interface Beside {
        void show(SimilarCase wanted);
    }

    /** What there is to see. */
    sealed interface State {
        /** No network has answered for the study. */
        record NoFinding() implements State {}

        record Searching(Finding finding) implements State {}

        /** Cases, or none where there is no other study to compare with. */
        record Found(SimilarCases cases) implements State {}

        record Failed(Problem problem) implements State {}
    }

    private final FindingsModel findings;
    private final Search search;
    private final Beside beside;
    private final BooleanProperty looking = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.NoFinding());
    private @Nullable UUID asked;
    private int requests;

    SimilarModel(FindingsModel findings, Search search, Beside beside) {
        this.findings = findings;
        this.search = search;
        this.beside = beside;
        findings.selected().subscribe(chosen -> follow());
        findings.entries().addListener((ListChangeListener<FindingEntry>) change -> follow());
        looking.subscribe(now -> lookAgain());
    }

    /** Whether somebody looks. */
    BooleanProperty looking() {
        return looking;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    void show(SimilarCase wanted) {
        beside.show(wanted);
    }

    /** Whoever looks again, or opens the study again, wants to see what has been classified since. */
    void lookAgain() {
        if (!(state.get() instanceof State.Searching)) {
            asked = null;
        }
        follow();
    }

    private void follow() {
        if (!looking.get()) {
            return;
        }
        Finding finding = finding();
        if (finding == null) {
            forget();
        } else if (!finding.id().equals(asked)) {
            ask(finding);
        }
    }

    private @Nullable Finding finding() {
        if (findings.selected().get() instanceof FindingEntry.Ai chosen) {
            return chosen.finding();
        }
        return findings.entries().reversed().stream()
                .filter(FindingEntry.Ai.class::isInstance)
                .map(entry -> ((FindingEntry.Ai) entry).finding())
                .findFirst()
                .orElse(null);
    }

    private void forget() {
        requests++;
        asked = null;
        state.set(new State.NoFinding());
    }

    private void ask(Finding finding) {
        int request = ++requests;
        asked = finding.id();
        state.set(new State.Searching(finding));
        search.like(finding.id(), COUNT, answer -> {
            if (request == requests) {
                state.set(
                        switch (answer) {
                            case Outcome.Success<SimilarCases>(SimilarCases found) -> new State.Found(found);
                            case Outcome.Failure<SimilarCases>(Problem problem) -> new State.Failed(problem);
                        });
            }
        });
    }
}
