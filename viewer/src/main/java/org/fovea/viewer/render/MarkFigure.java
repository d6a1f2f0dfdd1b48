package org.fovea.viewer.render;

import java.util.ArrayList;
import java.util.List;
import org.fovea.viewer.annotation.Shape;

/**
 * What there is to draw of an annotation, in device pixels: the same for the screen and for a key image.
 *
 * @param lines segments; those that join are drawn as one
 * @param label its words, for example {@code 8.2 mm}, line by line; may be empty
 * @param labelAt where the left end of the label's first line, vertically centred, lies
 * @param handles where a selected mark can be taken hold of, in the order of {@link Shape#handles}
 * @param captions words at places of their own, such as the names of vertebrae
 */
public record MarkFigure(
        List<Line> lines, String label, DevicePoint labelAt, List<DevicePoint> handles, List<Caption> captions) {

    private static final double LABEL_GAP = 9;
    private static final double DASH = 7;
    private static final double GAP = 6;

    /** A straight stroke. */
    public record Line(DevicePoint from, DevicePoint to) {}

    /** Words whose left end, vertically centred, lies at a place. */
    public record Caption(String text, DevicePoint at) {}

    public MarkFigure {
        lines = List.copyOf(lines);
        handles = List.copyOf(handles);
        captions = List.copyOf(captions);
    }

    public MarkFigure(List<Line> lines, String label, DevicePoint labelAt, List<DevicePoint> handles) {
        this(lines, label, labelAt, handles, List.of());
    }

    /**
     * @param mapping between device pixels and the grid that the shape was drawn in
     * @param label what the mark says
     * @param unit device pixels to a logical pixel; sizes of ticks and heads follow it
     */
    public static MarkFigure of(Shape shape, PixelMapping mapping, String label, double unit) {
        MarkStrokes strokes = new MarkStrokes(mapping, unit);
        List<Line> lines = strokes.of(shape);
        List<DevicePoint> handles =
                shape.handles().stream().map(mapping::toDevice).toList();
        List<Caption> captions = new ArrayList<>();
        if (shape instanceof Shape.SpineLabels spine) {
            for (int i = 0; i < handles.size(); i++) {
                captions.add(new Caption(spine.at(i).name(), beside(handles.get(i), unit)));
            }
        }
        return new MarkFigure(lines, label, beside(anchor(shape, lines, handles), unit), handles, captions);
    }

    /** An arrow's words stand at its tail, all others' at what reaches furthest to the right. */
    private static DevicePoint anchor(Shape shape, List<Line> lines, List<DevicePoint> handles) {
        if (shape instanceof Shape.TextArrow) {
            return handles.getLast();
        }
        DevicePoint right = handles.isEmpty() ? new DevicePoint(0, 0) : handles.getFirst();
        boolean none = handles.isEmpty();
        for (Line line : lines) {
            for (DevicePoint end : List.of(line.from(), line.to())) {
                if (none || end.x() > right.x()) {
                    right = end;
                    none = false;
                }
            }
        }
        return right;
    }

    /** The line around a painted heat map. */
    public static MarkFigure outline(HeatLayer heat, ImageSize image, PixelMapping mapping) {
        return HeatOutline.of(heat, image, mapping);
    }

    /** The same figure in dashes; they run on along joined lines. */
    public MarkFigure dashed(double unit) {
        List<Line> dashes = new ArrayList<>();
        double gone = 0;
        DevicePoint last = labelAt;
        for (Line line : lines) {
            gone = line.from().equals(last) ? gone : 0;
            gone = dash(line, gone, unit, dashes);
            last = line.to();
        }
        return new MarkFigure(dashes, label, labelAt, handles, captions);
    }

    private static double dash(Line line, double gone, double unit, List<Line> dashes) {
        double length = line.from().distance(line.to());
        double period = (DASH + GAP) * unit;
        for (double start = -(gone % period); start < length; start += period) {
            double from = Math.max(0, start);
            double to = Math.min(length, start + DASH * unit);
            if (to > from) {
                dashes.add(new Line(along(line, from / length), along(line, to / length)));
            }
        }
        return gone + length;
    }

    private static DevicePoint along(Line line, double share) {
        return new DevicePoint(
                line.from().x() + (line.to().x() - line.from().x()) * share,
                line.from().y() + (line.to().y() - line.from().y()) * share);
    }

    /** Whether a point touches the figure. */
    public boolean touches(DevicePoint point, double reach) {
        return lines.stream().anyMatch(line -> point.distance(line.from(), line.to()) <= reach);
    }

    /** The handle under a point, or -1. */
    public int handleAt(DevicePoint point, double reach) {
        for (int i = 0; i < handles.size(); i++) {
            if (point.distance(handles.get(i)) <= reach) {
                return i;
            }
        }
        return -1;
    }

    private static DevicePoint beside(DevicePoint end, double unit) {
        return new DevicePoint(end.x() + LABEL_GAP * unit, end.y());
    }
}
