package org.fovea.app.reading;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.fovea.app.task.Task;
import org.fovea.app.task.TaskListener;
import org.fovea.app.words.Sentences;
import org.fovea.dicom.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What the status line says: the task that runs, else the last thing that happened. Used on the thread of the user
 * interface only.
 */
final class StatusModel implements TaskListener {

    /** How the last message is meant. */
    enum Tone {
        NEWS,
        TROUBLE
    }

    private final Sentences sentences;
    private final List<Task<?>> running = new ArrayList<>();
    private final ReadOnlyObjectWrapper<@Nullable Long> task = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper taskName = new ReadOnlyStringWrapper("");
    private final DoubleProperty progress = new SimpleDoubleProperty(-1);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Tone> tone = new ReadOnlyObjectWrapper<>(Tone.NEWS);
    private final StringProperty device = new SimpleStringProperty("");
    private final StringProperty memory = new SimpleStringProperty("");
    private final StringProperty user = new SimpleStringProperty("");

    StatusModel(Sentences sentences) {
        this.sentences = sentences;
    }

    @Override
    public void changed(Task<?> changed) {
        running.removeIf(other -> other.id() == changed.id());
        if (!changed.ended()) {
            running.addFirst(changed);
        }
        Task<?> shown = running.isEmpty() ? null : running.getLast();
        task.set(shown == null ? null : shown.id());
        taskName.set(shown == null ? "" : shown.name());
        progress.set(shown == null ? -1 : shown.step().fraction());
    }

    /** Who is logged in; empty where nobody has to. */
    StringProperty user() {
        return user;
    }

    /** Stops what the status line shows as running. */
    void cancel() {
        if (!running.isEmpty()) {
            running.getLast().cancel();
        }
    }

    /** The running task, null while none runs. */
    ReadOnlyObjectProperty<@Nullable Long> task() {
        return task.getReadOnlyProperty();
    }

    ReadOnlyStringProperty taskName() {
        return taskName.getReadOnlyProperty();
    }

    /** 0 to 1, or -1 while unknown. */
    DoubleProperty progress() {
        return progress;
    }

    ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Tone> tone() {
        return tone.getReadOnlyProperty();
    }

    /** Device and model of the last classification, or what will be used. */
    StringProperty device() {
        return device;
    }

    /** Memory of the images that are loaded. */
    StringProperty memory() {
        return memory;
    }

    void say(String news) {
        message.set(news);
        tone.set(Tone.NEWS);
    }

    void complain(Problem problem) {
        complain(sentences.of(problem));
    }

    void complain(String sentence) {
        message.set(sentence);
        tone.set(Tone.TROUBLE);
    }
}
