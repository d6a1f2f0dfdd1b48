package org.fovea.viewer.viewport;

import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.fovea.viewer.reformat.CutName;
import org.fovea.viewer.render.DevicePoint;
import org.fovea.viewer.render.PixelMapping;

/**
 * The cross-hair of linked cuts: each line in the colour of the cut it stands for, open in the middle so that it hides
 * nothing, with handles to turn it and to pull its slab apart. A corner mark in the same colour names the cut that is seen.
 */
final class CrossHairLayer {

    private static final double CORNER = 10;

    private final Canvas canvas = new Canvas();

    CrossHairLayer() {
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

    static Color colour(CutName cut) {
        return switch (cut) {
            case AXIAL -> Color.web("#D9776F");
            case CORONAL -> Color.web("#7FB98A");
            case SAGITTAL -> Color.web("#7E9FDB");
        };
    }

    /**
     * @param seen the cut that is looked at; empty for a picture that is no cut
     * @param mapping of logical pixels
     */
    void draw(Optional<CutName> seen, List<CutMark> marks, PixelMapping mapping) {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        clear();
        for (CutMark mark : marks) {
            draw(graphics, CrossHairLine.of(mark, mapping), colour(mark.line().cut()));
        }
        seen.ifPresent(cut -> {
            graphics.setFill(colour(cut));
            graphics.fillRect(0, canvas.getHeight() - 2, canvas.getWidth(), 2);
        });
    }

    void clear() {
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    }

    private void draw(GraphicsContext graphics, CrossHairLine line, Color colour) {
        double far = canvas.getWidth() + canvas.getHeight();
        for (int side = -1; side <= 1; side += 2) {
            DevicePoint near = line.along(side * CrossHairLine.GAP, 0);
            DevicePoint end = line.along(side * far, 0);
            stroke(graphics, near, end, colour, 1, false);
            if (line.halfSlab() > 0) {
                stroke(
                        graphics,
                        line.along(-far, side * line.halfSlab()),
                        line.along(far, side * line.halfSlab()),
                        colour,
                        0.7,
                        true);
            }
            DevicePoint turn = line.along(side * CrossHairLine.TURN_AT, 0);
            ring(graphics, turn, colour);
            DevicePoint pull = line.along(side * CrossHairLine.PULL_AT, side * line.halfSlab());
            square(graphics, pull, colour);
        }
    }

    private static void stroke(
            GraphicsContext graphics, DevicePoint from, DevicePoint to, Color colour, double width, boolean dashed) {
        graphics.setLineDashes(dashed ? new double[] {6, 5} : new double[0]);
        graphics.setStroke(Color.color(0, 0, 0, 0.55));
        graphics.setLineWidth(width + 1.6);
        graphics.strokeLine(from.x(), from.y(), to.x(), to.y());
        graphics.setStroke(colour);
        graphics.setLineWidth(width);
        graphics.strokeLine(from.x(), from.y(), to.x(), to.y());
        graphics.setLineDashes();
    }

    private static void ring(GraphicsContext graphics, DevicePoint at, Color colour) {
        graphics.setFill(Color.BLACK);
        graphics.fillOval(at.x() - CORNER / 2, at.y() - CORNER / 2, CORNER, CORNER);
        graphics.setStroke(colour);
        graphics.setLineWidth(1.5);
        graphics.strokeOval(at.x() - CORNER / 2 + 1, at.y() - CORNER / 2 + 1, CORNER - 2, CORNER - 2);
    }

    private static void square(GraphicsContext graphics, DevicePoint at, Color colour) {
        graphics.setFill(Color.BLACK);
        graphics.fillRect(at.x() - 4, at.y() - 4, 8, 8);
        graphics.setFill(colour);
        graphics.fillRect(at.x() - 3, at.y() - 3, 6, 6);
    }
}
