package org.fovea.viewer.layout;

import java.util.function.DoubleConsumer;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** The seam between cells; a hand drags it. */
final class SplitterBar extends Region {

    private double last;

    /** @param moved hears by how many pixels it was dragged, right and down positive */
    SplitterBar(Axis axis, DoubleConsumer moved) {
        boolean sideways = axis == Axis.COLUMNS;
        getStyleClass().add("cell-splitter");
        setCursor(sideways ? Cursor.H_RESIZE : Cursor.V_RESIZE);
        setOnMousePressed(event -> {
            last = place(event, sideways);
            event.consume();
        });
        setOnMouseDragged(event -> {
            double now = place(event, sideways);
            double by = now - last;
            last = now;
            moved.accept(by);
            event.consume();
        });
        setOnMouseReleased(MouseEvent::consume);
    }

    private static double place(MouseEvent event, boolean sideways) {
        return sideways ? event.getSceneX() : event.getSceneY();
    }
}
