package org.fovea.viewer.layout;

import javafx.css.PseudoClass;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.fovea.viewer.viewport.ViewportView;

/** A viewport in its frame. A touch makes it the active one, a double click gives it the window or gives it back. */
final class CellView extends Region {

    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    private static final double EDGE = 1;

    private final ViewportView viewport;

    CellView(ViewportView viewport, Runnable touched, Runnable maximise) {
        this.viewport = viewport;
        getStyleClass().add("viewport-frame");
        getChildren().add(viewport);
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> touched.run());
        viewport.focusedProperty().subscribe(focused -> {
            if (focused) {
                touched.run();
            }
        });
        // A handler, not a filter: what takes a double click for itself consumes it.
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && event.isStillSincePress()) {
                maximise.run();
                event.consume();
            }
        });
    }

    ViewportView viewport() {
        return viewport;
    }

    void active(boolean active) {
        pseudoClassStateChanged(ACTIVE, active);
    }

    @Override
    protected void layoutChildren() {
        viewport.resizeRelocate(EDGE, EDGE, Math.max(0, getWidth() - 2 * EDGE), Math.max(0, getHeight() - 2 * EDGE));
    }
}
