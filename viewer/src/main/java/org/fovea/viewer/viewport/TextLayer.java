package org.fovea.viewer.viewport;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.text.TextAlignment;
import org.fovea.viewer.render.OrientationLetters;

/** Corner texts, orientation letters and the sentence for a missing image. What lies under the pointer fades. */
final class TextLayer extends Pane {

    private static final double MARGIN = 8;
    private static final double FADED = 0.12;
    private static final double MESSAGE_WIDTH = 420;

    private final Label topLeft = label("corner", "overlay-top-left");
    private final Label topRight = label("corner", "overlay-top-right");
    private final Label bottomLeft = label("corner", "overlay-bottom-left");
    private final Label bottomRight = label("corner", "overlay-bottom-right");
    private final Label notes = label("notes", "overlay-notes");
    private final Label left = label("letter", "letter-left");
    private final Label right = label("letter", "letter-right");
    private final Label top = label("letter", "letter-top");
    private final Label bottom = label("letter", "letter-bottom");
    private final Label message = label("message", "viewport-message");

    TextLayer() {
        setMouseTransparent(true);
        topRight.setTextAlignment(TextAlignment.RIGHT);
        bottomRight.setTextAlignment(TextAlignment.RIGHT);
        notes.setTextAlignment(TextAlignment.CENTER);
        message.setTextAlignment(TextAlignment.CENTER);
        message.setWrapText(true);
        notes.setWrapText(true);
        getChildren().addAll(topLeft, topRight, bottomLeft, bottomRight, notes, left, right, top, bottom, message);
    }

    private static Label label(String style, String id) {
        Label label = new Label();
        label.getStyleClass().setAll("viewport-" + style);
        label.setId(id);
        return label;
    }

    void show(CornerText text) {
        set(topLeft, text.topLeft());
        set(topRight, text.topRight());
        set(bottomLeft, text.bottomLeft());
        set(bottomRight, text.bottomRight());
        set(notes, text.notes());
        requestLayout();
    }

    void show(OrientationLetters letters) {
        left.setText(letters.left());
        right.setText(letters.right());
        top.setText(letters.top());
        bottom.setText(letters.bottom());
        requestLayout();
    }

    /** A sentence in the middle, empty for none. */
    void say(String sentence) {
        message.setText(sentence);
        requestLayout();
    }

    /** Height of the bottom right corner's text, for what stands above it. */
    double bottomRightTop() {
        return bottomRight.getText().isEmpty() ? getHeight() - MARGIN : bottomRight.getLayoutY();
    }

    /** Fades what lies under a point; negative coordinates fade nothing. */
    void pointerAt(double x, double y) {
        Stream.of(topLeft, topRight, bottomLeft, bottomRight, notes, left, right, top, bottom)
                .forEach(label -> label.setOpacity(over(label, x, y) ? FADED : 1));
    }

    private static boolean over(Node node, double x, double y) {
        return !(node instanceof Label label && label.getText().isEmpty())
                && new BoundingBox(
                                node.getLayoutX(),
                                node.getLayoutY(),
                                node.getLayoutBounds().getWidth(),
                                node.getLayoutBounds().getHeight())
                        .contains(x, y);
    }

    private static void set(Label label, List<String> lines) {
        label.setText(String.join("\n", lines));
    }

    @Override
    protected void layoutChildren() {
        place(topLeft, HPos.LEFT, VPos.TOP, 0);
        place(topRight, HPos.RIGHT, VPos.TOP, 0);
        place(bottomLeft, HPos.LEFT, VPos.BOTTOM, 0);
        place(bottomRight, HPos.RIGHT, VPos.BOTTOM, 0);
        place(left, HPos.LEFT, VPos.CENTER, 0);
        place(right, HPos.RIGHT, VPos.CENTER, 0);
        place(top, HPos.CENTER, VPos.TOP, 0);
        place(bottom, HPos.CENTER, VPos.BOTTOM, 0);
        notes.setMaxWidth(Math.max(120, getWidth() * 0.4));
        place(notes, HPos.CENTER, VPos.TOP, 24);
        message.setMaxWidth(Math.min(MESSAGE_WIDTH, getWidth() - 2 * MARGIN));
        place(message, HPos.CENTER, VPos.CENTER, 0);
    }

    private void place(Label label, HPos across, VPos down, double inset) {
        double width = Math.min(label.prefWidth(-1), label.getMaxWidth() > 0 ? label.getMaxWidth() : getWidth());
        double height = label.prefHeight(width);
        double x =
                switch (across) {
                    case LEFT -> MARGIN;
                    case CENTER -> (getWidth() - width) / 2;
                    case RIGHT -> getWidth() - MARGIN - width;
                };
        double y =
                switch (down) {
                    case TOP -> MARGIN + inset;
                    case CENTER, BASELINE -> (getHeight() - height) / 2;
                    case BOTTOM -> getHeight() - MARGIN - inset - height;
                };
        label.resizeRelocate(Math.rint(x), Math.rint(y), Math.ceil(width), Math.ceil(height));
    }
}
