package org.fovea.app.reading;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.fovea.app.cases.Finding;
import org.fovea.app.cases.Verdict;
import org.fovea.app.worklist.SeriesStack;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.viewer.annotation.Annotation;
import org.fovea.viewer.annotation.AnnotationBook;
import org.fovea.viewer.annotation.MarkLook;
import org.fovea.viewer.measure.Measurement;
import org.fovea.viewer.viewport.FrameSlot;
import org.jspecify.annotations.Nullable;

/**
 * The findings of the open study, the network's and the reader's, and the reader's verdicts. Used on the thread of the
 * user interface only.
 *
 * <p>The order is the one in which findings came; a new one goes to the end, so that nothing moves under the pointer. A
 * verdict shows once it is on the disk.
 */
final class FindingsModel {

    /** Keeps a verdict in the background and answers on the thread of the user interface. */
    @FunctionalInterface
    interface VerdictStore {
        void add(Verdict verdict, Consumer<Outcome<Verdict>> answer);
    }

    /** Measures a mark, at once or when its frame has been decoded, and answers on the thread of the user interface. */
    @FunctionalInterface
    interface Measuring {
        /** @param slot where the mark's frame lies; empty for a cut, or if the study does not hold the frame */
        void measure(Annotation mark, Optional<FrameSlot> slot, Consumer<Measurement> answer);
    }

    /** What a key asks of the card of a finding. */
    enum Wish {
        /** To name the class that the reader holds right. */
        CORRECT,
        /** To write a remark on the decision. */
        REMARK
    }

    private final VerdictStore store;
    private final Consumer<Problem> complain;
    private final Supplier<String> reader;
    private final Clock clock;

    private final ObservableList<FindingEntry> entries = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable FindingEntry> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<SaveState> saveState = new ReadOnlyObjectWrapper<>(SaveState.UNTOUCHED);
    private Places places = new Places(List.of());
    private Runnable saving = () -> {};
    private @Nullable ExplanationModel explanations;
    private AnnotationBook book = new AnnotationBook();
    private Measuring measuring = (mark, slot, answer) -> answer.accept(Measurement.NOTHING);
    private Consumer<FindingEntry> chosen = entry -> {};
    private BiConsumer<FindingEntry.Ai, Wish> asked = (entry, wish) -> {};

    /** @param reader as the settings name the reader then; may be empty */
    FindingsModel(VerdictStore store, Consumer<Problem> complain, Supplier<String> reader, Clock clock) {
        this.store = store;
        this.complain = complain;
        this.reader = reader;
        this.clock = clock;
    }

    ObservableList<FindingEntry> entries() {
        return entries;
    }

    ReadOnlyObjectProperty<@Nullable FindingEntry> selected() {
        return selected.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<SaveState> saveState() {
        return saveState.getReadOnlyProperty();
    }

    /**
     * Takes a study's findings.
     *
     * @param findings in the order in which they came
     * @param annotations in the order in which they were drawn
     */
    void show(List<SeriesStack> study, List<Finding> findings, List<Annotation> annotations) {
        places = new Places(study);
        List<FindingEntry> shown = new ArrayList<>();
        findings.forEach(finding -> shown.add(entry(finding)));
        annotations.forEach(annotation -> shown.add(entry(annotation)));
        selected.set(null);
        entries.setAll(shown);
        saveState.set(SaveState.UNTOUCHED);
        annotations.forEach(this::measure);
    }

    /** Who measures marks. */
    void measureBy(Measuring who) {
        measuring = who;
    }

    /** Where the marks lie, so that the list can change them. */
    void marksLieIn(AnnotationBook marks) {
        book = marks;
    }

    /** Who saves the marks of the open study as DICOM objects. */
    void saveMarksBy(Runnable who) {
        saving = who;
    }

    /** Who explains what a network said. */
    void explainBy(ExplanationModel who) {
        explanations = who;
    }

    @Nullable
    ExplanationModel explanations() {
        return explanations;
    }

    void saveMarks() {
        saving.run();
    }

    /** Gives a mark another look, unless it is locked and stays so. */
    void look(Annotation mark, MarkLook look) {
        book.look(mark.id(), look, clock.instant());
    }

    void copy(Annotation mark) {
        book.copy(mark);
    }

    /** Takes a mark away that is not locked; undo brings it back. */
    void delete(Annotation mark) {
        if (!mark.look().locked()) {
            book.remove(mark.id());
        }
    }

    /** Measures every mark again, for example because the image was calibrated. */
    void measureAll() {
        for (FindingEntry entry : List.copyOf(entries)) {
            if (entry instanceof FindingEntry.Human human) {
                measure(human.annotation());
            }
        }
    }

    private void measure(Annotation mark) {
        measuring.measure(mark, places.slot(mark.frame()), measurement -> {
            int index = indexOf(mark.id());
            // The mark may have been changed or taken away in the meantime.
            if (index >= 0
                    && entries.get(index) instanceof FindingEntry.Human human
                    && human.annotation().equals(mark)
                    && !human.measurement().equals(measurement)) {
                put(new FindingEntry.Human(mark, human.series(), human.slice(), human.slices(), measurement));
            }
        });
    }

    /** Adds what a network just said, or that it does not answer. */
    void add(FindingEntry entry) {
        if (entry instanceof FindingEntry.Silent) {
            entries.removeIf(other -> other instanceof FindingEntry.Silent);
        }
        entries.add(entry);
    }

    /** Adds or changes a mark that a person made; {@link #marksKept} tells later whether it is on the disk. */
    void put(Annotation annotation) {
        saveState.set(SaveState.SAVING);
        put(entry(annotation));
        measure(annotation);
    }

    /** What came of writing a mark. */
    void marksKept(Outcome<Boolean> outcome) {
        switch (outcome) {
            case Outcome.Success<Boolean> success -> saveState.set(SaveState.SAVED);
            case Outcome.Failure<Boolean>(Problem problem) -> {
                saveState.set(SaveState.FAILED);
                complain.accept(problem);
            }
        }
    }

    void remove(UUID id) {
        entries.removeIf(entry -> entry.id().equals(id));
        if (selected.get() != null && selected.get().id().equals(id)) {
            selected.set(null);
        }
    }

    /** Hears whenever the reader chooses a finding, also the same one again. */
    void onChosen(Consumer<FindingEntry> listener) {
        chosen = listener;
    }

    void choose(FindingEntry entry) {
        selected.set(entry);
        chosen.accept(entry);
    }

    /** The next finding of a network that nobody has decided on, from the chosen one on and around. */
    void chooseNextUndecided() {
        int from = selected.get() == null ? -1 : indexOf(selected.get().id());
        for (int step = 1; step <= entries.size(); step++) {
            FindingEntry entry = entries.get(Math.floorMod(from + step, entries.size()));
            if (entry instanceof FindingEntry.Ai ai && !ai.decided()) {
                choose(entry);
                return;
            }
        }
    }

    /** The finding a verdict key speaks of: the chosen one, else the only undecided one there is. */
    FindingEntry.@Nullable Ai target() {
        if (selected.get() instanceof FindingEntry.Ai chosen) {
            return chosen;
        }
        List<FindingEntry.Ai> undecided = entries.stream()
                .filter(FindingEntry.Ai.class::isInstance)
                .map(FindingEntry.Ai.class::cast)
                .filter(ai -> !ai.decided())
                .toList();
        return undecided.size() == 1 ? undecided.getFirst() : null;
    }

    /** Hears what keys ask of cards. */
    void onAsked(BiConsumer<FindingEntry.Ai, Wish> listener) {
        asked = listener;
    }

    /** Of the card of the {@link #target}, where there is one. */
    void ask(Wish wish) {
        FindingEntry.Ai target = target();
        if (target != null) {
            asked.accept(target, wish);
        }
    }

    void agree(FindingEntry.Ai entry) {
        decide(entry, Verdict.Decision.AGREE, "", comment(entry));
    }

    void disagree(FindingEntry.Ai entry) {
        decide(entry, Verdict.Decision.DISAGREE, "", comment(entry));
    }

    /** @param label the class the reader holds right */
    void correct(FindingEntry.Ai entry, String label) {
        decide(entry, Verdict.Decision.CHANGED, label, comment(entry));
    }

    /** Adds a remark to a decision that was made; without one there is nothing to remark on. */
    void remark(FindingEntry.Ai entry, String comment) {
        Verdict verdict = entry.finding().verdict();
        if (verdict != null && !verdict.comment().equals(comment)) {
            decide(entry, verdict.decision(), verdict.correctedLabel(), comment);
        }
    }

    private static String comment(FindingEntry.Ai entry) {
        Verdict verdict = entry.finding().verdict();
        return verdict == null ? "" : verdict.comment();
    }

    private void decide(FindingEntry.Ai entry, Verdict.Decision decision, String label, String comment) {
        saveState.set(SaveState.SAVING);
        Verdict verdict = new Verdict(entry.id(), decision, label, comment, reader.get(), clock.instant());
        store.add(verdict, answer -> {
            switch (answer) {
                case Outcome.Success<Verdict>(Verdict kept) -> {
                    saveState.set(SaveState.SAVED);
                    put(decided(entry, kept));
                }
                case Outcome.Failure<Verdict>(Problem problem) -> {
                    saveState.set(SaveState.FAILED);
                    complain.accept(problem);
                }
            }
        });
    }

    private static FindingEntry.Ai decided(FindingEntry.Ai entry, Verdict verdict) {
        Finding now = entry.finding().withVerdict(verdict);
        return new FindingEntry.Ai(now, entry.series(), entry.slice(), entry.slices());
    }

    private void put(FindingEntry entry) {
        int index = indexOf(entry.id());
        if (index < 0) {
            entries.add(entry);
            return;
        }
        entries.set(index, entry);
        if (selected.get() != null && selected.get().id().equals(entry.id())) {
            selected.set(entry);
        }
    }

    private int indexOf(UUID id) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    FindingEntry.Ai entry(Finding finding) {
        Places.Place place = places.of(finding.frame());
        return new FindingEntry.Ai(finding, place.series(), place.slice(), place.slices());
    }

    private FindingEntry.Human entry(Annotation annotation) {
        Places.Place place = places.of(annotation.frame());
        int before = indexOf(annotation.id());
        // The last value stays until the new one is there, so that a card does not flicker.
        Measurement measurement = before >= 0 && entries.get(before) instanceof FindingEntry.Human human
                ? human.measurement()
                : Measurement.NOTHING;
        return new FindingEntry.Human(annotation, place.series(), place.slice(), place.slices(), measurement);
    }
}
