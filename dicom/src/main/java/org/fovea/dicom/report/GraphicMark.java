package org.fovea.dicom.report;

import java.util.List;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.geometry.ImagePoint;

/**
 * A line drawn on an image, and the words beside it.
 *
 * @param points of the line, at least two
 * @param text may be empty
 * @param anchor where the words belong
 */
public record GraphicMark(List<ImagePoint> points, String text, ImagePoint anchor) {

    /** Half the angle between the barbs of an arrow. */
    private static final double BARB = Math.toRadians(25);

    public GraphicMark {
        points = List.copyOf(points);
        if (points.size() < 2) {
            throw new IllegalArgumentException("a line has two points");
        }
    }

    /** A measured distance with its value as text. */
    public static GraphicMark length(ImagePoint from, ImagePoint to, String text) {
        return new GraphicMark(List.of(from, to), text, to);
    }

    /**
     * An arrow, drawn in one stroke so that every viewer can show it.
     *
     * @param head what it points at
     * @param barb length of its barbs in pixels
     */
    public static GraphicMark arrow(ImagePoint tail, ImagePoint head, double barb, String text) {
        double back = Math.atan2(tail.row() - head.row(), tail.column() - head.column());
        return new GraphicMark(
                List.of(tail, head, at(head, back + BARB, barb), head, at(head, back - BARB, barb)), text, tail);
    }

    private static ImagePoint at(ImagePoint from, double angle, double distance) {
        return new ImagePoint(from.column() + distance * Math.cos(angle), from.row() + distance * Math.sin(angle));
    }

    /** Graphic and text object of PS3.3 C.10.5, in pixels of the image. */
    ObjectDraft annotation(String layer, ImageReference image) {
        ObjectDraft annotation = new ObjectDraft()
                .items(Tag.REFERENCED_IMAGE_SEQUENCE, image.item())
                .text(Tag.GRAPHIC_LAYER, layer)
                .items(
                        Tag.GRAPHIC_OBJECT_SEQUENCE,
                        new ObjectDraft()
                                .text(Tag.GRAPHIC_ANNOTATION_UNITS, "PIXEL")
                                .integers(Tag.GRAPHIC_DIMENSIONS, 2)
                                .integers(Tag.NUMBER_OF_GRAPHIC_POINTS, points.size())
                                .decimals(Tag.GRAPHIC_DATA, GraphicPoints.of(points))
                                .text(Tag.GRAPHIC_TYPE, "POLYLINE")
                                .text(Tag.GRAPHIC_FILLED, "N"));
        if (!text.isBlank()) {
            annotation.items(
                    Tag.TEXT_OBJECT_SEQUENCE,
                    new ObjectDraft()
                            .text(Tag.ANCHOR_POINT_ANNOTATION_UNITS, "PIXEL")
                            .text(Tag.UNFORMATTED_TEXT_VALUE, text)
                            .decimals(Tag.ANCHOR_POINT, GraphicPoints.of(List.of(anchor)))
                            .text(Tag.ANCHOR_POINT_VISIBILITY, "N"));
        }
        return annotation;
    }
}
