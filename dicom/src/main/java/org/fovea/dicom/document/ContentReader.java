package org.fovea.dicom.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fovea.dicom.attribute.CodedConcept;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.InstanceReference;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.geometry.Vector3;
import org.jspecify.annotations.Nullable;

/** Reads content items (PS3.3 C.17.3). */
final class ContentReader {

    /** Items below items; the deepest template nests a tenth of it. */
    private static final int DEEPEST = 64;

    private static final int MOST_ITEMS = 200_000;

    /** From the corner that DICOM counts from to the centre of the first pixel. */
    private static final double CORNER = 0.5;

    private int items;

    /** Null where the tree passes a limit. */
    @Nullable
    ContentNode tree(DicomObject root) {
        return node(root, 0);
    }

    private @Nullable ContentNode node(DicomObject item, int depth) {
        if (depth > DEEPEST || ++items > MOST_ITEMS) {
            return null;
        }
        List<ContentNode> children = new ArrayList<>();
        for (DicomObject child : item.items(Tag.CONTENT_SEQUENCE)) {
            ContentNode node = node(child, depth + 1);
            if (node == null) {
                return null;
            }
            children.add(node);
        }
        return new ContentNode(
                item.text(Tag.RELATIONSHIP_TYPE),
                CodedConcept.in(item, Tag.CONCEPT_NAME_CODE_SEQUENCE),
                value(item),
                children);
    }

    private static ContentValue value(DicomObject item) {
        String type = item.text(Tag.VALUE_TYPE);
        return switch (type) {
            case "CONTAINER" ->
                new ContentValue.Container(item.text(Tag.CONTINUITY_OF_CONTENT).equals("CONTINUOUS"));
            case "TEXT" -> new ContentValue.Text(lines(item.text(Tag.TEXT_VALUE)));
            case "CODE" -> new ContentValue.Coded(CodedConcept.in(item, Tag.CONCEPT_CODE_SEQUENCE));
            case "NUM" -> numeric(item);
            case "DATE" -> new ContentValue.Moment(Moments.date(item.text(Tag.DATE)));
            case "TIME" -> new ContentValue.Moment(Moments.time(item.text(Tag.TIME)));
            case "DATETIME" -> new ContentValue.Moment(Moments.dateTime(item.text(Tag.DATE_TIME)));
            case "PNAME" -> new ContentValue.Person(item.text(Tag.PERSON_NAME_VALUE));
            case "UIDREF" -> new ContentValue.Uid(item.text(Tag.UID_VALUE));
            case "IMAGE" -> reference(ContentValue.Reference.Kind.IMAGE, item);
            case "COMPOSITE" -> reference(ContentValue.Reference.Kind.COMPOSITE, item);
            case "WAVEFORM" -> reference(ContentValue.Reference.Kind.WAVEFORM, item);
            case "SCOORD" -> onImage(item).orElse(new ContentValue.Unreadable(type));
            case "SCOORD3D" -> inPatient(item).orElse(new ContentValue.Unreadable(type));
            case "TCOORD" -> timeRange(item);
            default -> untyped(item, type);
        };
    }

    /** An item without a value type refers to another one. */
    private static ContentValue untyped(DicomObject item, String type) {
        int[] path = item.integers(Tag.REFERENCED_CONTENT_ITEM_IDENTIFIER);
        return path.length > 0
                ? new ContentValue.Link(Arrays.stream(path).boxed().toList())
                : new ContentValue.Unreadable(type);
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replace('\f', '\n');
    }

    private static ContentValue numeric(DicomObject item) {
        DicomObject measured = item.item(Tag.MEASURED_VALUE_SEQUENCE);
        Double exact = measured.decimal(Tag.FLOATING_POINT_VALUE);
        Double value = exact == null ? measured.decimal(Tag.NUMERIC_VALUE) : exact;
        String written = measured.text(Tag.NUMERIC_VALUE);
        return new ContentValue.Numeric(
                written.isEmpty() && value != null ? value.toString() : written,
                value,
                CodedConcept.in(measured, Tag.MEASUREMENT_UNITS_CODE_SEQUENCE),
                CodedConcept.in(item, Tag.NUMERIC_VALUE_QUALIFIER_CODE_SEQUENCE));
    }

    private static ContentValue reference(ContentValue.Reference.Kind kind, DicomObject item) {
        return new ContentValue.Reference(kind, InstanceReference.of(item.item(Tag.REFERENCED_SOP_SEQUENCE)));
    }

    private static Optional<ContentValue> onImage(DicomObject item) {
        double[] data = item.decimals(Tag.GRAPHIC_DATA);
        if (data.length == 0 || data.length % 2 != 0 || !Arrays.stream(data).allMatch(Double::isFinite)) {
            return Optional.empty();
        }
        List<ImagePoint> points = IntStream.range(0, data.length / 2)
                .mapToObj(i -> new ImagePoint(data[2 * i] - CORNER, data[2 * i + 1] - CORNER))
                .toList();
        return GraphicType.of(item.text(Tag.GRAPHIC_TYPE)).map(type -> new ContentValue.ImageGraphic(type, points));
    }

    private static Optional<ContentValue> inPatient(DicomObject item) {
        double[] data = item.decimals(Tag.GRAPHIC_DATA);
        if (data.length == 0 || data.length % 3 != 0 || !Arrays.stream(data).allMatch(Double::isFinite)) {
            return Optional.empty();
        }
        List<Vector3> points = IntStream.range(0, data.length / 3)
                .mapToObj(i -> new Vector3(data[3 * i], data[3 * i + 1], data[3 * i + 2]))
                .toList();
        return GraphicType.of(item.text(Tag.GRAPHIC_TYPE))
                .map(type -> new ContentValue.PatientGraphic(
                        type, points, item.text(Tag.REFERENCED_FRAME_OF_REFERENCE_UID)));
    }

    private static ContentValue timeRange(DicomObject item) {
        List<String> places = new ArrayList<>(item.texts(Tag.REFERENCED_SAMPLE_POSITIONS));
        places.addAll(item.texts(Tag.REFERENCED_TIME_OFFSETS));
        item.texts(Tag.REFERENCED_DATE_TIME).forEach(moment -> places.add(Moments.dateTime(moment)));
        return new ContentValue.TimeRange(item.text(Tag.TEMPORAL_RANGE_TYPE), String.join(" ", places));
    }
}
