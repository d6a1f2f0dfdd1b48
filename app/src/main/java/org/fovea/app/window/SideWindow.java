package org.fovea.app.window;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/**
 * A window beside the main one: it takes over that one's look, comes to the front each time it is shown, and goes away at
 * Escape unless something in it wanted the key.
 */
public final class SideWindow {

    private final Stage stage = new Stage();
    private Runnable shown = () -> {};

    /** @param look of the window: its style sheets are taken over */
    public SideWindow(Scene look, Region root, double width, double height) {
        this(look, root, new Scene(root, width, height));
    }

    private SideWindow(Scene look, Region root, Scene scene) {
        root.getStyleClass().add("main-window");
        scene.getStylesheets().setAll(look.getStylesheets());
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        stage.setScene(scene);
    }

    /** A window as large as what is in it. */
    public static SideWindow fitted(Scene look, Region root) {
        SideWindow window = new SideWindow(look, root, new Scene(root));
        window.stage.setResizable(false);
        return window;
    }

    public SideWindow titled(String title) {
        stage.setTitle(title);
        return this;
    }

    /** @param action runs each time the window has been shown */
    public SideWindow onShown(Runnable action) {
        shown = action;
        return this;
    }

    public Scene scene() {
        return stage.getScene();
    }

    public boolean isShowing() {
        return stage.isShowing();
    }

    public void show() {
        stage.show();
        stage.toFront();
        shown.run();
    }

    public void close() {
        stage.hide();
    }

    /** Makes room for what became larger. */
    public void fit() {
        stage.sizeToScene();
    }
}
