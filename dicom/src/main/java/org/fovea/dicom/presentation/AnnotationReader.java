package org.fovea.dicom.presentation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.InstanceReference;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.presentation.StateGraphic.Shape;
import org.jspecify.annotations.Nullable;

/** Reads the graphic annotation module (PS3.3 C.10.5). What has no place to be drawn at is left out. */
final class AnnotationReader {

    private static final double CORNER = 0.5;

    private final DicomObject object;

    AnnotationReader(DicomObject object) {
        this.object = object;
    }

    List<StateAnnotation> read() {
        return object.items(Tag.GRAPHIC_ANNOTATION_SEQUENCE).stream()
                .map(item -> new StateAnnotation(
                        InstanceReference.in(item, Tag.REFERENCED_IMAGE_SEQUENCE),
                        item.text(Tag.GRAPHIC_LAYER),
                        item.items(Tag.GRAPHIC_OBJECT_SEQUENCE).stream()
                                .map(AnnotationReader::graphic)
                                .flatMap(Optional::stream)
                                .toList(),
                        item.items(Tag.TEXT_OBJECT_SEQUENCE).stream()
                                .map(AnnotationReader::text)
                                .flatMap(Optional::stream)
                                .toList()))
                .toList();
    }

    private static Optional<StateGraphic> graphic(DicomObject item) {
        List<GraphicPlace> places = places(item.decimals(Tag.GRAPHIC_DATA), item.text(Tag.GRAPHIC_ANNOTATION_UNITS));
        if (places.isEmpty() || item.integer(Tag.GRAPHIC_DIMENSIONS, 2) != 2) {
            return Optional.empty();
        }
        boolean filled = item.text(Tag.GRAPHIC_FILLED).equals("Y");
        return Arrays.stream(Shape.values())
                .filter(shape -> shape.name().equals(item.text(Tag.GRAPHIC_TYPE)))
                .findFirst()
                .map(shape -> new StateGraphic(shape, places, filled));
    }

    private static Optional<StateText> text(DicomObject item) {
        String boxUnits = item.text(Tag.BOUNDING_BOX_ANNOTATION_UNITS);
        GraphicPlace anchor = place(item, Tag.ANCHOR_POINT, item.text(Tag.ANCHOR_POINT_ANNOTATION_UNITS));
        GraphicPlace topLeft = place(item, Tag.BOUNDING_BOX_TOP_LEFT_HAND_CORNER, boxUnits);
        GraphicPlace bottomRight = place(item, Tag.BOUNDING_BOX_BOTTOM_RIGHT_HAND_CORNER, boxUnits);
        String text =
                item.text(Tag.UNFORMATTED_TEXT_VALUE).replace("\r\n", "\n").replace('\r', '\n');
        if (text.isEmpty() || (anchor == null && topLeft == null)) {
            return Optional.empty();
        }
        return Optional.of(new StateText(
                text, anchor, item.text(Tag.ANCHOR_POINT_VISIBILITY).equals("Y"), topLeft, bottomRight));
    }

    private static @Nullable GraphicPlace place(DicomObject item, int tag, String units) {
        List<GraphicPlace> places = places(item.decimals(tag), units);
        return places.isEmpty() ? null : places.getFirst();
    }

    /** None where a number is missing or none. */
    private static List<GraphicPlace> places(double[] data, String units) {
        if (data.length == 0 || data.length % 2 != 0 || !Arrays.stream(data).allMatch(Double::isFinite)) {
            return List.of();
        }
        List<GraphicPlace> places = new ArrayList<>();
        for (int i = 0; i < data.length; i += 2) {
            places.add(
                    units.equals("DISPLAY")
                            ? new GraphicPlace.OnDisplay(data[i], data[i + 1])
                            : new GraphicPlace.OnImage(new ImagePoint(data[i] - CORNER, data[i + 1] - CORNER)));
        }
        return places;
    }
}
