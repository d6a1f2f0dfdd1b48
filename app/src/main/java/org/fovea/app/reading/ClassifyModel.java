package org.fovea.app.reading;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.fovea.app.cases.Finding;
import org.fovea.app.words.ClassNames;
import org.fovea.app.words.WindowWords;
import org.fovea.app.worklist.SeriesStack;
import org.fovea.inference.engine.ClassScore;
import org.fovea.inference.engine.DeviceChoice;
import org.fovea.inference.model.ModelReference;
import org.fovea.viewer.viewport.FrameSlot;
import org.jspecify.annotations.Nullable;

/**
 * Which network is asked, where it runs, and the asking. Used on the thread of the user interface only. An answer that
 * comes late is listed and said in the status line; it never moves the image.
 */
final class ClassifyModel {

    /**
     * A model package that can be asked.
     *
     * @param newest whether no newer version of it can
     */
    record ModelChoice(String id, String name, String version, boolean newest) {

        /** What it is kept as: the newest version stays the newest after another came. */
        String setting() {
            return newest ? id : reference();
        }

        String reference() {
            return new ModelReference(id, version).text();
        }
    }

    /** @param frames one image, or a whole series of which the image that stands out becomes the finding */
    record Question(String model, DeviceChoice device, List<FrameSlot> frames) {

        Question {
            frames = List.copyOf(frames);
        }
    }

    /** What asking came to. */
    sealed interface Answer {
        /** It is stored. */
        record Found(Finding finding) implements Answer {}

        /** The images are not of the kind the model was made for. */
        record OutOfScope(String sentence) implements Answer {}

        /** @param sentence why, in the reader's language */
        record Failed(String sentence) implements Answer {}

        record Cancelled() implements Answer {}
    }

    /** Keeps the reader's choice. */
    @FunctionalInterface
    interface Keep {
        void choice(String model, DeviceChoice device);
    }

    /** Asks a network as a task of its own and answers on the thread of the user interface. */
    @FunctionalInterface
    interface Network {
        void ask(Question question, Consumer<Answer> answer);
    }

    private final ReadingModel reading;
    private final Network network;
    private final StatusModel status;
    private final WindowWords words;
    private final ClassNames classes;
    private Keep keep = (chosen, where) -> {};
    private final ObservableList<ModelChoice> models = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable ModelChoice> model = new SimpleObjectProperty<>();
    private final ObjectProperty<DeviceChoice> device = new SimpleObjectProperty<>(DeviceChoice.AUTO);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();

    ClassifyModel(ReadingModel reading, Network network, StatusModel status, WindowWords words, ClassNames classes) {
        this.reading = reading;
        this.network = network;
        this.status = status;
        this.words = words;
        this.classes = classes;
    }

    ObservableList<ModelChoice> models() {
        return models;
    }

    ObjectProperty<@Nullable ModelChoice> model() {
        return model;
    }

    ObjectProperty<DeviceChoice> device() {
        return device;
    }

    ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /** @param keeping hears of every choice that the reader makes */
    void keepBy(Keep keeping) {
        keep = keeping;
    }

    /** The reader wants this model from now on. */
    void choose(ModelChoice choice) {
        model.set(choice);
        keep.choice(choice.setting(), device.get());
    }

    /** The reader wants networks to run there from now on. */
    void choose(DeviceChoice where) {
        device.set(where);
        ModelChoice chosen = model.get();
        if (chosen != null) {
            keep.choice(chosen.setting(), where);
        }
    }

    /** Offers these models, newest versions first, and chooses the wanted one, else the first. */
    void offer(List<ModelChoice> available, String wanted) {
        models.setAll(available);
        model.set(available.stream()
                .filter(choice -> wanted.equals(choice.id()) || wanted.equals(choice.reference()))
                .findFirst()
                .orElse(available.isEmpty() ? null : available.getFirst()));
    }

    /** Asks about the image in the viewport. */
    void classifyImage() {
        classifyImage(answer -> {});
    }

    /** @param then hears the answer after it has been listed */
    void classifyImage(Consumer<Answer> then) {
        FrameSlot slot = reading.shownSlot();
        if (slot != null) {
            ask(List.of(slot), then);
        }
    }

    /** Asks about every image of the shown series. */
    void classifySeries() {
        SeriesStack stack = reading.series().get();
        if (stack != null) {
            ask(stack.images().slots(), answer -> {});
        }
    }

    private void ask(List<FrameSlot> frames, Consumer<Answer> then) {
        ModelChoice chosen = model.get();
        if (chosen == null) {
            status.say(words.of("classify.noModel"));
            return;
        }
        if (running.get()) {
            return;
        }
        running.set(true);
        network.ask(new Question(chosen.reference(), device.get(), frames), answer -> {
            running.set(false);
            take(answer, chosen);
            then.accept(answer);
        });
    }

    private void take(Answer answer, ModelChoice asked) {
        switch (answer) {
            case Answer.Found(Finding finding) -> {
                status.device().set(words.of("status.device", finding.device().device(), asked.id(), asked.version()));
                if (!reading.arrived(finding)) {
                    status.say(words.of("held.arrived"));
                    return;
                }
                ClassScore top = finding.top();
                status.say(words.of(
                        "classify.done",
                        classes.name(asked.id(), top.label()),
                        words.probability(top.probability()),
                        finding.device().device()));
            }
            case Answer.OutOfScope(String sentence) -> {
                reading.findings().add(new FindingEntry.Silent(UUID.randomUUID(), sentence, asked.id()));
                status.say(sentence);
            }
            case Answer.Failed(String sentence) -> status.complain(sentence);
            case Answer.Cancelled() -> status.say(words.of("classify.cancelled"));
        }
    }
}
