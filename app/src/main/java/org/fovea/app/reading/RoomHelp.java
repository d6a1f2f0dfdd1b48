package org.fovea.app.reading;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import org.fovea.app.Workstation;
import org.fovea.app.task.Lane;
import org.fovea.app.window.SideWindow;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.viewer.words.ViewerWords;
import org.jspecify.annotations.Nullable;

/** Keys and tools of a main window as the reader wants them, read at its start and written at each change. */
final class RoomHelp {

    private final Bindings bindings = new Bindings();
    private final ToolChoice tools;
    private final KeyFile file;
    private final Background background;
    private final StatusModel status;
    private final WindowWords words;
    private final ActionNames names;
    private @Nullable SideWindow window;

    RoomHelp(
            Workstation station,
            Background background,
            StatusModel status,
            WindowWords words,
            ViewerWords viewerWords) {
        file = new KeyFile(station.dataFolder());
        this.background = background;
        this.status = status;
        this.words = words;
        names = new ActionNames(words, viewerWords);
        background.ask(Lane.STORE, file::read, this::read);
        tools = new ToolChoice(
                station.settings().changedTools(),
                chosen -> keep(() -> station.change(station.settings().withChangedTools(chosen))));
    }

    Bindings bindings() {
        return bindings;
    }

    ToolChoice tools() {
        return tools;
    }

    private void read(KeyFile.Read read) {
        bindings.use(read.keys());
        read.problems().stream().findFirst().ifPresent(status::complain);
    }

    /** @param look whose style sheets the window takes over */
    void change(Supplier<Scene> look) {
        SideWindow open = window;
        if (open == null) {
            open = new KeyWindow(look.get(), bindings, names, words, this::keep).window();
            window = open;
        }
        open.show();
    }

    /** The window to change keys in, null until it was opened. */
    @Nullable
    SideWindow window() {
        return window;
    }

    private void keep(Map<String, List<KeyCombination>> keys) {
        keep(() -> file.write(keys));
    }

    private void keep(Supplier<Outcome<?>> writing) {
        background.ask(Lane.STORE, writing, outcome -> {
            if (outcome instanceof Outcome.Failure<?>(Problem problem)) {
                status.complain(problem);
            }
        });
    }
}
