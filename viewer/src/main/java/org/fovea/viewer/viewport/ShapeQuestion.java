package org.fovea.viewer.viewport;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fovea.viewer.annotation.Shape;
import org.fovea.viewer.render.DevicePoint;
import org.fovea.viewer.tool.Question;
import org.fovea.viewer.words.ViewerWords;

/**
 * The field beside a shape that has to be named first. Enter keeps it, and so does going elsewhere; Escape or an empty
 * answer drops it. An answer that makes no sense stays in the field after Enter.
 */
final class ShapeQuestion {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double WIDTH = 220;

    private final TextField field = new TextField();
    private final ViewerWords words;
    private final Consumer<Shape> keep;
    private final Runnable done;
    private Optional<Question> open = Optional.empty();

    /** @param done called when the field has closed */
    ShapeQuestion(ViewerWords words, Consumer<Shape> keep, Runnable done) {
        this.words = words;
        this.keep = keep;
        this.done = done;
        field.setId("shape-question");
        field.setManaged(false);
        field.setVisible(false);
        field.setOnAction(event -> enter());
        field.textProperty().subscribe(text -> field.pseudoClassStateChanged(WRONG, false));
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

    void ask(Question question, DevicePoint at, double viewWidth, double viewHeight) {
        String prompt = words.text(question.prompt());
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.setText(question.suggestion());
        double x = Math.clamp(at.x() + 6, 0, Math.max(0, viewWidth - WIDTH));
        double y = Math.clamp(at.y() - 14, 0, Math.max(0, viewHeight - 28));
        field.resizeRelocate(x, y, WIDTH, 28);
        field.setVisible(true);
        field.requestFocus();
        field.selectAll();
        open = Optional.of(question);
    }

    private void enter() {
        boolean understood = field.getText().isBlank()
                || open.flatMap(question -> question.answer().apply(field.getText()))
                        .isPresent();
        if (understood) {
            close(true);
        } else {
            field.pseudoClassStateChanged(WRONG, true);
        }
    }

    private void close(boolean keepIt) {
        if (open.isEmpty()) {
            return;
        }
        Optional<Shape> shape = open.flatMap(question -> question.answer().apply(field.getText()));
        open = Optional.empty();
        field.setVisible(false);
        if (keepIt) {
            shape.ifPresent(keep);
        }
        done.run();
    }
}
