package org.fovea.viewer.tool;

import java.util.List;
import org.fovea.viewer.annotation.MarkKind;
import org.fovea.viewer.annotation.Region;
import org.fovea.viewer.annotation.Shape;
import org.fovea.viewer.render.DevicePoint;

/**
 * Draws a mark. Lines, boxes and arrows are dragged from one end to the other; what has more points is drawn line by line
 * or point by point, outlines by hand end when the button comes up.
 */
public record MarkTool(MarkKind kind) implements Tool {

    @Override
    public Drag press(ToolTarget target, DevicePoint at) {
        return switch (kind) {
            case LENGTH -> new DrawDrag(target, at, Shape.Length::new, target::keep);
            case RECTANGLE -> new DrawDrag(target, at, Region.Rectangle::new, target::keep);
            case ELLIPSE -> new DrawDrag(target, at, Region.Ellipse::new, target::keep);
            case TEXT_ARROW ->
                new DrawDrag(target, at, (tip, tail) -> new Shape.TextArrow(tip, tail, ""), shape -> {
                    if (shape instanceof Shape.TextArrow arrow) {
                        target.ask(Question.words(arrow));
                    }
                });
            case CALIBRATION -> calibration(target, at);
            case FREEHAND -> new FreehandDrag(target, at);
            case GROWN_REGION -> new GrowDrag(target, at);
            case PROBE -> new ProbeDrag(target, at);
            case ANGLE, COBB_ANGLE, BIDIRECTIONAL, CARDIOTHORACIC_RATIO, POLYGON, PATH, SPINE_LABELS ->
                new PointsDrag(target, new MarkDraft(kind), at);
        };
    }

    /** An image that lies in the patient has a scale, and keeps it. */
    private static Drag calibration(ToolTarget target, DevicePoint at) {
        if (target.calibrated()) {
            target.tell("calibrate.hasScale");
            return new NoDrag();
        }
        return new DrawDrag(target, at, (from, to) -> new Shape.Calibration(from, to, 1), shape -> {
            if (shape instanceof Shape.Calibration line) {
                target.ask(Question.millimetres(line));
            }
        });
    }

    /** The tools that draw, in the order in which they are offered. */
    public static List<MarkTool> all() {
        return List.of(MarkKind.values()).stream().map(MarkTool::new).toList();
    }
}
