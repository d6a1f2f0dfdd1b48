package org.fovea.viewer.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.pixel.ColourFrame;
import org.fovea.dicom.pixel.Frame;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.viewer.annotation.PixelRuns;
import org.fovea.viewer.annotation.Region;
import org.fovea.viewer.annotation.Shape;
import org.jspecify.annotations.Nullable;

/** Measures shapes. */
public final class Measure {

    private Measure() {}

    /**
     * @param ruler of the shape's own grid
     * @param pixels of the frame that the shape was drawn on; null where that is not at hand
     */
    public static Measurement of(Shape shape, Ruler ruler, @Nullable Frame pixels) {
        return switch (shape) {
            case Shape.Length(ImagePoint from, ImagePoint to) -> {
                Scale scale = ruler.scale(List.of(from, to));
                yield lengths(scale, new Value(Quantity.LENGTH, scale.length(from, to), scale.lengthUnit()));
            }
            case Shape.Path(List<ImagePoint> points) -> {
                Scale scale = ruler.scale(points);
                double length = 0;
                for (int i = 1; i < points.size(); i++) {
                    length += scale.length(points.get(i - 1), points.get(i));
                }
                yield lengths(scale, new Value(Quantity.LENGTH, length, scale.lengthUnit()));
            }
            case Shape.Calibration(ImagePoint from, ImagePoint to, double millimetres) ->
                new Measurement(
                        List.of(new Value(Quantity.LENGTH, millimetres, "mm")), Basis.READER, null, GreyNote.NONE);
            case Shape.Bidirectional both -> {
                Scale scale = ruler.scale(both.handles());
                yield lengths(
                        scale,
                        new Value(Quantity.LONG_AXIS, scale.length(both.longAxis()), scale.lengthUnit()),
                        new Value(Quantity.SHORT_AXIS, scale.length(both.shortAxis()), scale.lengthUnit()));
            }
            case Shape.Angle(ImagePoint first, ImagePoint vertex, ImagePoint second) ->
                angle(Quantity.ANGLE, ruler.scale(shape.handles()).degrees(vertex, first, vertex, second));
            case Shape.CobbAngle cobb -> {
                double degrees = ruler.scale(cobb.handles())
                        .degrees(
                                cobb.upper().from(),
                                cobb.upper().to(),
                                cobb.lower().from(),
                                cobb.lower().to());
                yield angle(Quantity.COBB_ANGLE, Math.min(degrees, 180 - degrees));
            }
            case Shape.CardiothoracicRatio ratio -> ratio(ratio, ruler.scale(ratio.handles()));
            case Shape.Probe(ImagePoint at) -> probe(at, pixels);
            case Shape.TextArrow arrow -> Measurement.NOTHING;
            case Shape.SpineLabels labels -> Measurement.NOTHING;
            case Region region -> region(region, ruler, pixels);
        };
    }

    private static Measurement lengths(Scale scale, Value... values) {
        return new Measurement(List.of(values), scale.basis(), null, GreyNote.NONE);
    }

    private static Measurement angle(Quantity quantity, double degrees) {
        return new Measurement(List.of(new Value(quantity, degrees, "\u00b0")), null, null, GreyNote.NONE);
    }

    private static Measurement ratio(Shape.CardiothoracicRatio ratio, Scale scale) {
        double heart = scale.length(ratio.heart());
        double thorax = scale.length(ratio.thorax());
        List<Value> values = new ArrayList<>();
        if (thorax > 0) {
            values.add(new Value(Quantity.RATIO, 100 * heart / thorax, "%"));
        }
        values.add(new Value(Quantity.HEART, heart, scale.lengthUnit()));
        values.add(new Value(Quantity.THORAX, thorax, scale.lengthUnit()));
        return new Measurement(values, scale.basis(), null, GreyNote.NONE);
    }

    private static Measurement probe(ImagePoint at, @Nullable Frame pixels) {
        int column = (int) Math.rint(at.column());
        int row = (int) Math.rint(at.row());
        if (pixels == null) {
            return grey(GreyNote.ELSEWHERE);
        }
        if (column < 0 || row < 0 || column >= pixels.columns() || row >= pixels.rows()) {
            return grey(GreyNote.EMPTY);
        }
        return switch (pixels) {
            case GreyFrame frame ->
                frame.padding().contains(frame.values().at(row * frame.columns() + column))
                        ? grey(GreyNote.EMPTY)
                        : new Measurement(
                                List.of(new Value(
                                        Quantity.VALUE, frame.outputAt(column, row), RegionStatistics.unit(frame))),
                                null,
                                null,
                                GreyNote.NONE,
                                Readings.at(frame.values().at(row * frame.columns() + column), frame));
            case ColourFrame frame -> {
                int argb = frame.argb()[row * frame.columns() + column];
                yield new Measurement(
                        List.of(
                                new Value(Quantity.RED, argb >> 16 & 0xff, ""),
                                new Value(Quantity.GREEN, argb >> 8 & 0xff, ""),
                                new Value(Quantity.BLUE, argb & 0xff, "")),
                        null,
                        null,
                        GreyNote.NONE);
            }
        };
    }

    private static Measurement grey(GreyNote note) {
        return new Measurement(List.of(), null, null, note);
    }

    private static Measurement region(Region region, Ruler ruler, @Nullable Frame pixels) {
        Scale scale = ruler.scale(outline(region));
        List<Value> values = new ArrayList<>();
        RegionStatistics statistics = null;
        List<Reading> readings = List.of();
        GreyNote note = GreyNote.NONE;
        if (pixels == null) {
            note = GreyNote.ELSEWHERE;
        } else if (pixels instanceof ColourFrame) {
            note = GreyNote.COLOUR;
        } else if (pixels instanceof GreyFrame frame) {
            PixelRuns inside = RegionPixels.of(region, frame.columns(), frame.rows());
            Optional<RegionStatistics> found = RegionStatistics.of(inside, frame);
            note = found.isPresent() ? GreyNote.NONE : GreyNote.EMPTY;
            statistics = found.orElse(null);
            readings =
                    found.map(grey -> Readings.of(inside, frame, grey.pixels())).orElse(List.of());
        }
        if (statistics != null) {
            values.addAll(statistics.values());
        }
        values.add(new Value(Quantity.AREA, scale.area(pixelArea(region)), scale.areaUnit()));
        if (pixels != null) {
            int count = RegionPixels.of(region, pixels.columns(), pixels.rows()).count();
            values.add(new Value(Quantity.PIXELS, statistics == null ? count : statistics.pixels(), "px"));
        }
        return new Measurement(values, scale.basis(), statistics, note, readings);
    }

    /** Points that tell in which ultrasound region it lies. */
    private static List<ImagePoint> outline(Region region) {
        return switch (region) {
            case Region.Rectangle box -> box.handles();
            case Region.Ellipse(ImagePoint corner, ImagePoint opposite) -> List.of(corner, opposite);
            case Region.Polygon(List<ImagePoint> corners) -> corners;
            case Region.Freehand(List<ImagePoint> points) -> points;
            case Region.GrownRegion grown ->
                grown.pixels().runs().stream()
                        .flatMap(run -> java.util.stream.Stream.of(
                                new ImagePoint(run.from(), run.row()), new ImagePoint(run.to(), run.row())))
                        .toList();
        };
    }

    private static double pixelArea(Region region) {
        return switch (region) {
            case Region.Rectangle box -> Scale.pixels(box.handles());
            case Region.Ellipse ellipse -> Math.PI * ellipse.columnRadius() * ellipse.rowRadius();
            case Region.Polygon(List<ImagePoint> corners) -> Scale.pixels(corners);
            case Region.Freehand(List<ImagePoint> points) -> Scale.pixels(points);
            case Region.GrownRegion grown -> grown.pixels().count();
        };
    }
}
