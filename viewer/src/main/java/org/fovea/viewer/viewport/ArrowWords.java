package org.fovea.viewer.viewport;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.viewer.annotation.Shape;
import org.fovea.viewer.render.DevicePoint;

/** The field at an arrow's tail. Enter, or going elsewhere, keeps the words; Escape or no words drop the arrow. */
final class ArrowWords {

    private static final double WIDTH = 180;

    private final TextField field = new TextField();
    private final Consumer<Shape> keep;
    private final Runnable done;
    private boolean open;
    private Shape.TextArrow arrow = new Shape.TextArrow(new ImagePoint(0, 0), new ImagePoint(0, 0), "");

    /** @param done called when the field has closed */
    ArrowWords(String prompt, Consumer<Shape> keep, Runnable done) {
        this.keep = keep;
        this.done = done;
        field.setId("arrow-words");
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.setManaged(false);
        field.setVisible(false);
        field.setOnAction(event -> close(true));
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close(false);
            }
            // Letters are words here, not tools.
            event.consume();
        });
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                close(true);
            }
        });
    }

    TextField node() {
        return field;
    }

    void ask(Shape.TextArrow unnamed, DevicePoint tail) {
        arrow = unnamed;
        field.clear();
        field.resizeRelocate(tail.x() + 6, tail.y() - 14, WIDTH, 28);
        field.setVisible(true);
        field.requestFocus();
        open = true;
    }

    private void close(boolean keepIt) {
        if (!open) {
            return;
        }
        open = false;
        field.setVisible(false);
        String text = field.getText().strip();
        if (keepIt && !text.isEmpty()) {
            keep.accept(new Shape.TextArrow(arrow.tip(), arrow.tail(), text));
        }
        done.run();
    }
}
