package org.fovea.app.marks;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.report.Code;
import org.fovea.dicom.report.GraphicMark.Stroke;
import org.fovea.dicom.report.ImageReference;
import org.fovea.dicom.report.MeasuredCodes;
import org.fovea.dicom.report.MeasuredMark;
import org.fovea.dicom.report.MeasuredShape;
import org.fovea.dicom.report.MeasuredValue;
import org.fovea.viewer.annotation.Annotation;
import org.fovea.viewer.annotation.Region;
import org.fovea.viewer.annotation.Shape;
import org.fovea.viewer.annotation.Site;
import org.fovea.viewer.measure.Measurement;
import org.fovea.viewer.measure.Quantity;
import org.fovea.viewer.measure.Value;
import org.jspecify.annotations.Nullable;

/** Marks as a structured report states them: what was drawn, and each value with its unit and how it was derived. */
final class MeasuredMarks {

    private final Annotation mark;
    private final Measurement measured;
    private final ImageReference image;
    private final String label;
    private final String comment;

    /**
     * @param image that the mark lies on, or one of the series that was cut
     * @param label for people, unique in the report
     * @param comment what the values rest on; may be empty
     */
    MeasuredMarks(Annotation mark, Measurement measured, ImageReference image, String label, String comment) {
        this.mark = mark;
        this.measured = measured;
        this.image = image;
        this.label = label;
        this.comment = comment;
    }

    /** Several for a row of vertebrae, none for a region without pixels. */
    List<MeasuredMark> groups() {
        List<MeasuredShape> drawn =
                Strokes.of(mark.shape()).stream().map(this::placed).toList();
        if (drawn.isEmpty()) {
            return List.of();
        }
        return switch (mark.shape()) {
            case Shape.TextArrow arrow -> List.of(shown(drawn.subList(0, 1), arrow.text()));
            case Shape.SpineLabels labels -> vertebrae(labels, drawn);
            case Shape.Probe probe -> List.of(group(drawn, grey(Quantity.VALUE, null)));
            case Region region -> List.of(group(drawn, values()));
            case Shape.Bidirectional both ->
                List.of(group(
                        List.of(),
                        joined(
                                value(Quantity.LONG_AXIS, MeasuredCodes.LONG_AXIS, drawn.subList(0, 1)),
                                value(Quantity.SHORT_AXIS, MeasuredCodes.SHORT_AXIS, drawn.subList(1, 2)))));
            case Shape.Angle angle -> List.of(group(List.of(), value(Quantity.ANGLE, MeasuredCodes.ANGLE, drawn)));
            case Shape.CobbAngle cobb ->
                List.of(group(List.of(), value(Quantity.COBB_ANGLE, MeasuredCodes.ANGLE, drawn)));
            case Shape.CardiothoracicRatio ratio ->
                List.of(group(drawn, value(Quantity.RATIO, MeasuredCodes.HEART_TO_THORAX, List.of())));
            case Shape.Length length -> List.of(group(List.of(), value(Quantity.LENGTH, MeasuredCodes.LENGTH, drawn)));
            case Shape.Path path -> List.of(group(List.of(), value(Quantity.LENGTH, MeasuredCodes.LENGTH, drawn)));
            case Shape.Calibration line ->
                List.of(group(List.of(), value(Quantity.LENGTH, MeasuredCodes.LENGTH, drawn)));
        };
    }

    private MeasuredShape placed(Stroke stroke) {
        MeasuredShape.Kind kind = MeasuredShape.Kind.valueOf(stroke.kind().name());
        if (mark.site() instanceof Site.OnCut cut) {
            ImagePlane grid = cut.plane().grid();
            return new MeasuredShape.InPatient(
                    kind,
                    stroke.points().stream().map(grid::toPatient).toList(),
                    cut.plane().frameOfReferenceUid());
        }
        return new MeasuredShape.OnImage(kind, stroke.points(), image);
    }

    /** A mark that measures nothing, or whose values could not be had, is shown with its region. */
    private MeasuredMark group(List<MeasuredShape> regions, List<MeasuredValue> values) {
        List<MeasuredShape> shown = regions.isEmpty() && values.isEmpty()
                ? Strokes.of(mark.shape()).stream().map(this::placed).toList()
                : regions;
        return new MeasuredMark(label, uid(mark.id()), shown, values, comment, image);
    }

    private MeasuredMark shown(List<MeasuredShape> region, String words) {
        return new MeasuredMark(label, uid(mark.id()), region, List.of(), words, image);
    }

    private List<MeasuredMark> vertebrae(Shape.SpineLabels labels, List<MeasuredShape> points) {
        List<MeasuredMark> names = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            String name = labels.at(i).name();
            UUID id = UUID.nameUUIDFromBytes((mark.id() + " " + i).getBytes(StandardCharsets.UTF_8));
            names.add(new MeasuredMark(label + " " + name, uid(id), points.subList(i, i + 1), List.of(), name, image));
        }
        return names;
    }

    private List<MeasuredValue> values() {
        List<MeasuredValue> values = new ArrayList<>();
        values.addAll(grey(Quantity.MEAN, MeasuredCodes.MEAN));
        values.addAll(grey(Quantity.SD, MeasuredCodes.STANDARD_DEVIATION));
        values.addAll(grey(Quantity.MIN, MeasuredCodes.MINIMUM));
        values.addAll(grey(Quantity.MAX, MeasuredCodes.MAXIMUM));
        values.addAll(value(Quantity.AREA, MeasuredCodes.AREA, List.of()));
        values.addAll(value(Quantity.PIXELS, MeasuredCodes.PIXEL_COUNT, List.of()));
        return values;
    }

    private List<MeasuredValue> grey(Quantity quantity, @Nullable Code derivation) {
        return measured.value(quantity).stream()
                .map(value -> new MeasuredValue(
                        MeasuredCodes.grey(value.unit()),
                        derivation,
                        value.amount(),
                        MeasuredCodes.unit(value.unit()),
                        List.of()))
                .toList();
    }

    private List<MeasuredValue> value(Quantity quantity, Code name, List<MeasuredShape> from) {
        return measured.value(quantity).stream()
                .map((Value value) ->
                        new MeasuredValue(name, null, value.amount(), MeasuredCodes.unit(value.unit()), from))
                .toList();
    }

    private static List<MeasuredValue> joined(List<MeasuredValue> one, List<MeasuredValue> other) {
        List<MeasuredValue> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    /** The mark's own id as a UID (PS3.5 B.2), the same in every report. */
    static String uid(UUID id) {
        byte[] bytes = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return "2.25." + new BigInteger(1, bytes);
    }
}
