package org.fovea.app.reading;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.fovea.app.ModelComparison;
import org.fovea.app.evaluation.Agreement;
import org.fovea.app.evaluation.TrainingSet;
import org.fovea.app.words.Sentences;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.inference.model.Consent;
import org.fovea.inference.model.ModelIdentity;
import org.fovea.inference.model.ModelPackage;
import org.fovea.inference.model.ModelProblem;
import org.fovea.inference.model.ModelStore;
import org.jspecify.annotations.Nullable;

/** The installed models and what can be done with them. Used on the thread of the user interface only. */
final class ModelsModel {

    /** Works in the background and answers on the thread of the user interface. */
    interface Desk {
        void list(Consumer<List<ModelStore.Installed>> answer);

        void install(Path file, Consent consent, Consumer<Outcome<ModelPackage>> answer);

        void remove(String model, Consumer<Outcome<ModelPackage>> answer);

        void export(String model, Path to, Consumer<Outcome<Path>> answer);

        /** On the images of the cases that the worklist lists. */
        void compare(String first, String second, Consumer<Outcome<ModelComparison>> answer);

        /** What readers decided about each version of each model. */
        void verdicts(Consumer<Outcome<List<Agreement>>> answer);

        /** Writes every decision about a version of a model as a row. */
        void verdictTable(ModelIdentity model, Path to, Consumer<Outcome<Path>> answer);

        /** Makes a folder for {@code fovea train} of what was decided about all versions of a model. */
        void trainingSet(String model, Path folder, Consumer<Outcome<TrainingSet>> answer);
    }

    /** A package that needs a yes before it is installed, and why. */
    record Question(Path file, Problem problem) {

        /** Whether a key is to be trusted; else the package is not signed at all. */
        boolean asksForKey() {
            return problem.reason() == ModelProblem.UNKNOWN_KEY;
        }
    }

    /** What happened last. */
    record Message(String text, boolean trouble) {
        static final Message NONE = new Message("", false);
    }

    private final Desk desk;
    private final Runnable changed;
    private final WindowWords words;
    private final Sentences sentences;
    private final ObservableList<ModelStore.Installed> entries = FXCollections.observableArrayList();
    private final ObjectProperty<ModelStore.@Nullable Installed> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Question> question = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Message> message = new ReadOnlyObjectWrapper<>(Message.NONE);
    private final ReadOnlyObjectWrapper<@Nullable ModelComparison> comparison = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Agreement> agreement = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final Queue<Path> waiting = new ArrayDeque<>();
    private final List<Message> told = new ArrayList<>();

    /** @param changed runs after a package came or went */
    ModelsModel(Desk desk, Runnable changed, WindowWords words, Sentences sentences) {
        this.desk = desk;
        this.changed = changed;
        this.words = words;
        this.sentences = sentences;
    }

    ObservableList<ModelStore.Installed> entries() {
        return entries;
    }

    ObjectProperty<ModelStore.@Nullable Installed> selected() {
        return selected;
    }

    ReadOnlyObjectProperty<@Nullable Question> question() {
        return question.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Message> message() {
        return message.getReadOnlyProperty();
    }

    /** The last comparison, null until one was made. */
    ReadOnlyObjectProperty<@Nullable ModelComparison> comparison() {
        return comparison.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Lists the packages anew; what is chosen stays chosen. */
    void refresh() {
        ModelStore.Installed chosen = selected.get();
        refresh(chosen == null ? "" : reference(chosen));
    }

    private void refresh(String wanted) {
        desk.list(found -> {
            entries.setAll(found);
            selected.set(found.stream()
                    .filter(one -> reference(one).equals(wanted))
                    .findFirst()
                    .orElse(found.isEmpty() ? null : found.getFirst()));
        });
    }

    /**
     * Installs a package once those handed over before are installed, refused or answered for; where it needs a yes, {@link
     * #question} asks for it.
     */
    void install(Path file) {
        if (!busy.get() && question.get() == null && waiting.isEmpty()) {
            told.clear();
        }
        waiting.add(file);
        next();
    }

    private void next() {
        if (!busy.get() && question.get() == null && !waiting.isEmpty()) {
            install(waiting.remove(), Consent.NONE);
        }
    }

    /**
     * The yes to {@link #question}.
     *
     * @param keyName under which an unknown key is trusted from now on
     */
    void agree(String keyName) {
        Question asked = question.get();
        if (asked == null || busy.get()) {
            return;
        }
        String name = keyName.strip();
        install(asked.file(), asked.asksForKey() ? Consent.key(name) : Consent.UNSIGNED);
    }

    /** The no. */
    void decline() {
        question.set(null);
        tell(new Message(words.of("models.declined"), false));
        next();
    }

    private void install(Path file, Consent consent) {
        question.set(null);
        begin(words.of("models.checking", String.valueOf(file.getFileName())));
        desk.install(file, consent, outcome -> {
            busy.set(false);
            switch (outcome) {
                case Outcome.Success<ModelPackage>(ModelPackage installed) -> {
                    tell(new Message(
                            words.of("models.installed", installed.reference().text()), false));
                    comparison.set(null);
                    refresh(installed.reference().text());
                    changed.run();
                }
                case Outcome.Failure<ModelPackage>(Problem problem)
                when problem.reason() == ModelProblem.UNSIGNED || problem.reason() == ModelProblem.UNKNOWN_KEY -> {
                    message.set(Message.NONE);
                    question.set(new Question(file, problem));
                }
                case Outcome.Failure<ModelPackage>(Problem problem) -> tell(new Message(sentences.of(problem), true));
            }
            next();
        });
    }

    /** What came of packages that were handed over together stands together. */
    private void tell(Message outcome) {
        told.add(outcome);
        message.set(new Message(
                told.stream().map(Message::text).collect(Collectors.joining("\n")),
                told.stream().anyMatch(Message::trouble)));
    }

    /** Removes the chosen package. */
    void remove() {
        ModelStore.Installed chosen = selected.get();
        if (chosen == null || busy.get()) {
            return;
        }
        begin("");
        desk.remove(reference(chosen), outcome -> {
            busy.set(false);
            switch (outcome) {
                case Outcome.Success<ModelPackage>(ModelPackage removed) -> {
                    message.set(new Message(
                            words.of("models.removed", removed.reference().text()), false));
                    refresh("");
                    changed.run();
                }
                case Outcome.Failure<ModelPackage>(Problem problem) -> complain(problem);
            }
            next();
        });
    }

    /** Writes a copy of the chosen package. */
    void export(Path to) {
        ModelStore.Installed chosen = selected.get();
        if (chosen != null) {
            desk.export(reference(chosen), to, outcome -> {
                switch (outcome) {
                    case Outcome.Success<Path>(Path written) ->
                        message.set(new Message(words.of("models.exported", written), false));
                    case Outcome.Failure<Path>(Problem problem) -> complain(problem);
                }
            });
        }
    }

    /** Compares the chosen package with another on the cases that the worklist lists. */
    void compareWith(ModelStore.Installed other) {
        ModelStore.Installed chosen = selected.get();
        if (chosen == null || busy.get()) {
            return;
        }
        begin(words.of("models.comparing"));
        desk.compare(reference(chosen), reference(other), outcome -> {
            busy.set(false);
            switch (outcome) {
                case Outcome.Success<ModelComparison>(ModelComparison found) -> {
                    message.set(Message.NONE);
                    comparison.set(found);
                }
                case Outcome.Failure<ModelComparison>(Problem problem) -> complain(problem);
            }
            next();
        });
    }

    /** Shows the card again. */
    void forgetComparison() {
        comparison.set(null);
        agreement.set(null);
    }

    /** What readers decided about the chosen model, null until it was asked for. */
    ReadOnlyObjectProperty<@Nullable Agreement> agreement() {
        return agreement.getReadOnlyProperty();
    }

    void showVerdicts() {
        ModelStore.Installed chosen = selected.get();
        if (chosen == null || busy.get()) {
            return;
        }
        desk.verdicts(outcome -> {
            switch (outcome) {
                case Outcome.Failure<List<Agreement>>(Problem problem) -> complain(problem);
                case Outcome.Success<List<Agreement>>(List<Agreement> all) -> {
                    Agreement found = all.stream()
                            .filter(one -> one.model().equals(chosen.model().identity()))
                            .findFirst()
                            .orElse(null);
                    comparison.set(null);
                    agreement.set(found);
                    message.set(found == null ? new Message(words.of("models.verdicts.none"), false) : Message.NONE);
                }
            }
        });
    }

    /** Writes the decisions that are shown as a table. */
    void saveVerdicts(Path to) {
        Agreement shown = agreement.get();
        if (shown != null) {
            desk.verdictTable(shown.model(), to, outcome -> {
                switch (outcome) {
                    case Outcome.Success<Path>(Path written) ->
                        message.set(new Message(words.of("models.verdicts.saved", written), false));
                    case Outcome.Failure<Path>(Problem problem) -> complain(problem);
                }
            });
        }
    }

    /** Makes a training set of what was decided about the model that is shown. */
    void makeTrainingSet(Path folder) {
        Agreement shown = agreement.get();
        if (shown == null || busy.get()) {
            return;
        }
        begin(words.of("models.training.making"));
        desk.trainingSet(shown.model().id(), folder, outcome -> {
            busy.set(false);
            switch (outcome) {
                case Outcome.Success<TrainingSet>(TrainingSet made) ->
                    message.set(new Message(
                            words.of(
                                    "models.training.made",
                                    made.images().values().stream()
                                            .mapToInt(Integer::intValue)
                                            .sum(),
                                    made.patients(),
                                    made.folder(),
                                    made.unusable().size()),
                            !made.unusable().isEmpty()));
                case Outcome.Failure<TrainingSet>(Problem problem) -> complain(problem);
            }
            next();
        });
    }

    private void begin(String text) {
        busy.set(true);
        message.set(new Message(text, false));
    }

    private void complain(Problem problem) {
        message.set(new Message(sentences.of(problem), true));
    }

    static String reference(ModelStore.Installed one) {
        return one.model().reference().text();
    }
}
