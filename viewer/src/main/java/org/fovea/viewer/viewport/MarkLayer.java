package org.fovea.viewer.viewport;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.fovea.viewer.annotation.MarkLook;
import org.fovea.viewer.annotation.MarkStyle;
import org.fovea.viewer.render.DevicePoint;
import org.fovea.viewer.render.LabelPlacement;
import org.fovea.viewer.render.MarkFigure;
import org.fovea.viewer.render.ScaleBar;

/** Annotations and the scale bar, each with a thin black halo so that it reads on white bone. */
final class MarkLayer {

    private static final Color TEXT = Color.web("#D7DADF");
    private static final double BAR_BOTTOM = 34;
    private static final double HANDLE = 7;
    private static final Font FONT = Font.font(13);

    /** Measured widths of words that are kept; measuring is the slow part of drawing many marks. */
    private static final int KNOWN_WIDTHS = 1000;

    private static final double LINE = 17;

    /** A figure as it is to be drawn. */
    record Mark(MarkFigure figure, MarkStyle style, MarkLook look, boolean selected) {

        Mark(MarkFigure figure, MarkStyle style) {
            this(figure, style, MarkLook.USUAL, false);
        }

        int argb() {
            return style == MarkStyle.HUMAN ? look.colour().argb() : style.argb();
        }
    }

    private final Canvas canvas = new Canvas();
    private final Map<String, Double> widths = new HashMap<>();

    MarkLayer() {
        canvas.setMouseTransparent(true);
        canvas.setManaged(false);
    }

    Canvas node() {
        return canvas;
    }

    void resize(double width, double height) {
        canvas.setWidth(width);
        canvas.setHeight(height);
    }

    /** @param uncalibrated shown instead of the bar where there is none; may be empty */
    void draw(List<Mark> marks, Optional<ScaleBar> bar, String uncalibrated) {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        graphics.setLineCap(StrokeLineCap.ROUND);
        graphics.setLineJoin(StrokeLineJoin.ROUND);
        graphics.setFont(FONT);
        bar.ifPresent(ruler -> draw(graphics, ruler));
        if (bar.isEmpty() && !uncalibrated.isEmpty()) {
            double width = widthOf(uncalibrated);
            words(graphics, uncalibrated, (canvas.getWidth() - width) / 2, canvas.getHeight() - BAR_BOTTOM, TEXT);
        }
        marks.forEach(mark -> figure(graphics, mark));
        // Words come last, so that no stroke runs through them.
        LabelPlacement placement = new LabelPlacement(canvas.getWidth(), canvas.getHeight());
        marks.forEach(mark -> label(graphics, mark, placement));
    }

    private static void figure(GraphicsContext graphics, Mark mark) {
        Color colour = colour(mark.argb());
        MarkFigure figure = mark.style().dashed() ? mark.figure().dashed(1) : mark.figure();
        double thickness = mark.look().thickness().pixels() + (mark.selected() ? 0.6 : 0);
        stroke(graphics, figure, Color.BLACK, thickness + 2);
        stroke(graphics, figure, colour, thickness);
        if (mark.selected() && !mark.look().locked()) {
            mark.figure().handles().forEach(handle -> handle(graphics, handle, colour));
        }
    }

    private void label(GraphicsContext graphics, Mark mark, LabelPlacement placement) {
        Color colour = colour(mark.argb());
        mark.figure()
                .captions()
                .forEach(caption -> words(
                        graphics, caption.text(), caption.at().x(), caption.at().y(), colour));
        if (mark.figure().label().isEmpty()) {
            return;
        }
        List<String> lines = mark.figure().label().lines().toList();
        double widest = lines.stream().mapToDouble(this::widthOf).max().orElse(0);
        LabelPlacement.Box box = placement.place(mark.figure(), widest, LINE, lines.size());
        for (int i = 0; i < lines.size(); i++) {
            words(graphics, lines.get(i), box.left(), box.top() + (i + 0.5) * LINE, colour);
        }
    }

    private static void handle(GraphicsContext graphics, DevicePoint at, Color colour) {
        graphics.setFill(Color.BLACK);
        graphics.fillRect(at.x() - HANDLE / 2 - 1, at.y() - HANDLE / 2 - 1, HANDLE + 2, HANDLE + 2);
        graphics.setFill(colour);
        graphics.fillRect(at.x() - HANDLE / 2, at.y() - HANDLE / 2, HANDLE, HANDLE);
    }

    private static void stroke(GraphicsContext graphics, MarkFigure figure, Color colour, double thickness) {
        graphics.setStroke(colour);
        graphics.setLineWidth(thickness);
        DevicePoint last = null;
        graphics.beginPath();
        for (MarkFigure.Line line : figure.lines()) {
            if (!line.from().equals(last)) {
                graphics.moveTo(line.from().x(), line.from().y());
            }
            last = line.to();
            graphics.lineTo(last.x(), last.y());
        }
        graphics.stroke();
    }

    private void draw(GraphicsContext graphics, ScaleBar bar) {
        double from = Math.rint((canvas.getWidth() - bar.pixels()) / 2) + 0.5;
        double to = Math.rint(from + bar.pixels()) + 0.5;
        double y = canvas.getHeight() - BAR_BOTTOM + 0.5;
        for (int pass = 0; pass < 2; pass++) {
            graphics.setStroke(pass == 0 ? Color.BLACK : TEXT);
            graphics.setLineWidth(pass == 0 ? 3 : 1);
            graphics.strokeLine(from, y, to, y);
            graphics.strokeLine(from, y - 4, from, y + 4);
            graphics.strokeLine(to, y - 4, to, y + 4);
        }
        words(graphics, bar.text(), to + 8, y, TEXT);
    }

    private static void words(GraphicsContext graphics, String text, double x, double y, Color colour) {
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setStroke(Color.BLACK);
        graphics.setLineWidth(2.6);
        graphics.strokeText(text, x, y);
        graphics.setFill(colour);
        graphics.fillText(text, x, y);
    }

    private double widthOf(String text) {
        if (widths.size() > KNOWN_WIDTHS) {
            widths.clear();
        }
        return widths.computeIfAbsent(text, words -> {
            Text measured = new Text(words);
            measured.setFont(FONT);
            return measured.getLayoutBounds().getWidth();
        });
    }

    private static Color colour(int argb) {
        return Color.rgb((argb >> 16) & 0xff, (argb >> 8) & 0xff, argb & 0xff);
    }
}
