package org.fovea.app.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.fovea.app.words.WindowWords;
import org.fovea.viewer.layout.CellHooks;
import org.fovea.viewer.layout.GroupView;
import org.fovea.viewer.layout.Screens;
import org.fovea.viewer.layout.ViewportGroup;
import org.fovea.viewer.viewport.KeyMap;
import org.fovea.viewer.viewport.ViewportServices;
import org.fovea.viewer.viewport.ViewportView;

/** The viewports on the screen: those of the main window, and further windows with nothing but viewports. */
final class ViewportWindows {

    private static final double WIDTH = 900;
    private static final double HEIGHT = 900;

    private final Screens screens;
    private final ViewportServices services;
    private final KeyMap keys;
    private final CellHooks hooks;
    private final WindowWords words;
    private final GroupView main;
    private final Map<ViewportGroup, Stage> others = new HashMap<>();
    private final Map<ViewportGroup, GroupView> views = new HashMap<>();

    ViewportWindows(Screens screens, ViewportServices services, KeyMap keys, CellHooks hooks, WindowWords words) {
        this.screens = screens;
        this.services = services;
        this.keys = keys;
        this.hooks = hooks;
        this.words = words;
        main = view(screens.main());
        main.setId("viewports");
    }

    private GroupView view(ViewportGroup group) {
        GroupView view = new GroupView(screens, group, services, keys, hooks);
        views.put(group, view);
        return view;
    }

    /** The main window's viewports. */
    GroupView main() {
        return main;
    }

    /** The view of the active cell, in whichever window it is. */
    ViewportView active() {
        return Optional.ofNullable(views.get(screens.current())).orElse(main).activeView();
    }

    /** True while the main window's viewports show what was asked for. */
    ReadOnlyBooleanProperty settled() {
        return main.settledProperty();
    }

    /**
     * Opens a further window, on another monitor where there is one.
     *
     * @param dress gives the scene its colours and keys
     */
    void open(Stage beside, Consumer<Scene> dress) {
        ViewportGroup group = screens.open();
        Scene scene = new Scene(view(group), WIDTH, HEIGHT);
        dress.accept(scene);
        Stage stage = new Stage();
        stage.getIcons().setAll(beside.getIcons());
        stage.setTitle(words.of("window.title.viewports", screens.groups().size()));
        stage.setScene(scene);
        otherScreen(beside).ifPresent(bounds -> {
            stage.setX(bounds.getMinX());
            stage.setY(bounds.getMinY());
            stage.setMaximized(true);
        });
        stage.setOnHidden(event -> gone(group));
        others.put(group, stage);
        stage.show();
        screens.activate(group.active());
    }

    private static Optional<Rectangle2D> otherScreen(Stage beside) {
        List<Screen> taken =
                Screen.getScreensForRectangle(beside.getX(), beside.getY(), beside.getWidth(), beside.getHeight());
        return Screen.getScreens().stream()
                .filter(screen -> !taken.contains(screen))
                .map(Screen::getVisualBounds)
                .findFirst();
    }

    private void gone(ViewportGroup group) {
        others.remove(group);
        views.remove(group);
        screens.close(group);
    }

    List<Stage> others() {
        return List.copyOf(others.values());
    }

    /** With the main window go the others. */
    void closeOthers() {
        others().forEach(Stage::close);
    }
}
