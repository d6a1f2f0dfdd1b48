package org.fovea.app.lock;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.fovea.app.words.WindowWords;
import org.jspecify.annotations.Nullable;

/**
 * Covers all windows, their titles too, until the passphrase is said. What runs goes on behind it. Used on the thread of
 * the user interface only.
 */
public final class Curtain {

    private final UnlockWindow.Door door;
    private final Supplier<Optional<String>> user;
    private final Consumer<Scene> dress;
    private final WindowWords words;
    private final Map<Stage, Covered> covered = new LinkedHashMap<>();
    private @Nullable UnlockWindow asking;

    private record Covered(Parent root, String title) {}

    /** @param user who is logged in; empty where there are no users */
    public Curtain(UnlockWindow.Door door, Supplier<Optional<String>> user, Consumer<Scene> dress, WindowWords words) {
        this.door = door;
        this.user = user;
        this.dress = dress;
        this.words = words;
    }

    /** Does nothing where it hangs already. */
    public void lower() {
        if (asking != null) {
            return;
        }
        for (Window window : List.copyOf(Window.getWindows())) {
            switch (window) {
                case Stage stage -> cover(stage);
                case PopupWindow popup -> popup.hide();
                default -> {}
            }
        }
        UnlockWindow window = new UnlockWindow(words.of("lock.away"), user.get(), new Behind(), dress, words);
        asking = window;
        window.show();
    }

    private void cover(Stage stage) {
        covered.put(stage, new Covered(stage.getScene().getRoot(), stage.getTitle()));
        Region cover = new Region();
        cover.getStyleClass().add("main-window");
        stage.getScene().setRoot(cover);
        stage.setTitle(words.of("program.name"));
    }

    private void raise() {
        covered.forEach((stage, was) -> {
            stage.getScene().setRoot(was.root);
            stage.setTitle(was.title);
        });
        covered.clear();
        asking = null;
    }

    /** Null while nothing is covered. */
    public @Nullable UnlockWindow asking() {
        return asking;
    }

    private final class Behind implements UnlockWindow.Door {

        @Override
        public void open(UnlockWindow.Said said, Answer answer) {
            door.open(said, trouble -> {
                if (trouble.isEmpty()) {
                    raise();
                }
                answer.take(trouble);
            });
        }

        @Override
        public void leave() {
            raise();
            door.leave();
        }
    }
}
