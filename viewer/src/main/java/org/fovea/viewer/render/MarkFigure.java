package org.fovea.viewer.render;

import java.util.ArrayList;
import java.util.List;
import org.fovea.dicom.geometry.PixelSpacing;
import org.fovea.viewer.annotation.Shape;
import org.fovea.viewer.words.ViewerWords;
import org.jspecify.annotations.Nullable;

/**
 * What there is to draw of an annotation, in device pixels: the same for the screen and for a key image.
 *
 * @param lines segments
 * @param label its words, for example {@code 8.2 mm}; may be empty
 * @param labelAt where the label's left end, vertically centred, lies
 * @param handles where a selected mark can be taken hold of, in the order of {@link Shape#withHandle}
 */
public record MarkFigure(List<Line> lines, String label, DevicePoint labelAt, List<DevicePoint> handles) {

    private static final double END_TICK = 5;
    private static final double ARROW_HEAD = 11;
    private static final double LABEL_GAP = 9;
    private static final double DASH = 7;
    private static final double GAP = 6;

    /** A straight stroke. */
    public record Line(DevicePoint from, DevicePoint to) {}

    public MarkFigure {
        lines = List.copyOf(lines);
        handles = List.copyOf(handles);
    }

    /**
     * @param spacing null where the image is uncalibrated: lengths are then given in pixels
     * @param unit device pixels to a logical pixel; sizes of ticks and heads follow it
     */
    public static MarkFigure of(
            Shape shape, PixelMapping mapping, @Nullable PixelSpacing spacing, ViewerWords words, double unit) {
        return switch (shape) {
            case Shape.Length length -> {
                DevicePoint from = mapping.toDevice(length.from());
                DevicePoint to = mapping.toDevice(length.to());
                List<Line> lines = new ArrayList<>(List.of(new Line(from, to)));
                lines.add(tick(from, to, unit));
                lines.add(tick(to, from, unit));
                DevicePoint end = from.x() > to.x() ? from : to;
                yield new MarkFigure(lines, measured(length, spacing, words), beside(end, unit), List.of(from, to));
            }
            case Shape.TextArrow arrow -> {
                DevicePoint tip = mapping.toDevice(arrow.tip());
                DevicePoint tail = mapping.toDevice(arrow.tail());
                List<Line> lines = new ArrayList<>(List.of(new Line(tail, tip)));
                lines.add(barb(tip, tail, Math.PI / 7, unit));
                lines.add(barb(tip, tail, -Math.PI / 7, unit));
                yield new MarkFigure(lines, arrow.text(), beside(tail, unit), List.of(tip, tail));
            }
        };
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
        return new MarkFigure(dashes, label, labelAt, handles);
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

    /** A length with its unit and what it was measured on, for example {@code 8.2 mm}. */
    public static String measured(Shape.Length length, @Nullable PixelSpacing spacing, ViewerWords words) {
        if (spacing == null) {
            return words.text("measure.pixels", number(length.pixels(), words));
        }
        String millimetres = number(length.millimetres(spacing), words);
        return switch (spacing.source()) {
            case PATIENT, ULTRASOUND_REGION -> words.text("measure.millimetres", millimetres);
            case DETECTOR -> words.text("measure.detector", millimetres);
            case SCANNED_FILM -> words.text("measure.film", millimetres);
        };
    }

    private static String number(double value, ViewerWords words) {
        return String.format(words.locale(), "%.1f", value);
    }

    private static DevicePoint beside(DevicePoint end, double unit) {
        return new DevicePoint(end.x() + LABEL_GAP * unit, end.y());
    }

    private static Line tick(DevicePoint end, DevicePoint other, double unit) {
        double length = Math.max(1e-9, end.distance(other));
        double dx = -(other.y() - end.y()) / length * END_TICK * unit;
        double dy = (other.x() - end.x()) / length * END_TICK * unit;
        return new Line(new DevicePoint(end.x() - dx, end.y() - dy), new DevicePoint(end.x() + dx, end.y() + dy));
    }

    private static Line barb(DevicePoint tip, DevicePoint tail, double angle, double unit) {
        double direction = Math.atan2(tail.y() - tip.y(), tail.x() - tip.x()) + angle;
        return new Line(
                tip,
                new DevicePoint(
                        tip.x() + Math.cos(direction) * ARROW_HEAD * unit,
                        tip.y() + Math.sin(direction) * ARROW_HEAD * unit));
    }
}
