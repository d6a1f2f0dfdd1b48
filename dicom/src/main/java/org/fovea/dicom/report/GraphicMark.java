package org.fovea.dicom.report;

import java.util.List;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.geometry.ImagePoint;

/**
 * Strokes drawn on an image, and the words beside them.
 *
 * @param strokes may be empty where there are words
 * @param text may be empty where there are strokes
 * @param anchor where the words belong
 */
public record GraphicMark(List<Stroke> strokes, String text, ImagePoint anchor) {

    /** Half the angle between the barbs of an arrow. */
    private static final double BARB = Math.toRadians(25);

    /** Words longer than this are cut: what an ST holds. */
    private static final int LONGEST_TEXT = 1024;

    /** Graphic Type (0070,0023). */
    public enum Kind {
        POINT,
        /** Closed where the last point is the first. */
        POLYLINE,
        /** Both ends of the longer axis, then of the shorter one. */
        ELLIPSE
    }

    /** One stroke, in pixels of the image. */
    public record Stroke(Kind kind, List<ImagePoint> points) {
        public Stroke {
            points = List.copyOf(points);
            boolean right =
                    switch (kind) {
                        case POINT -> points.size() == 1;
                        case POLYLINE -> points.size() >= 2;
                        case ELLIPSE -> points.size() == 4;
                    };
            if (!right) {
                throw new IllegalArgumentException(kind + " of " + points.size() + " points");
            }
        }

        public static Stroke line(ImagePoint... points) {
            return new Stroke(Kind.POLYLINE, List.of(points));
        }

        private ObjectDraft item() {
            ObjectDraft item = new ObjectDraft()
                    .text(Tag.GRAPHIC_ANNOTATION_UNITS, "PIXEL")
                    .integers(Tag.GRAPHIC_DIMENSIONS, 2)
                    .integers(Tag.NUMBER_OF_GRAPHIC_POINTS, points.size())
                    .decimals(Tag.GRAPHIC_DATA, GraphicPoints.of(points))
                    .text(Tag.GRAPHIC_TYPE, kind.name());
            return kind == Kind.POINT ? item : item.text(Tag.GRAPHIC_FILLED, "N");
        }
    }

    public GraphicMark {
        strokes = List.copyOf(strokes);
        if (strokes.isEmpty() && text.isBlank()) {
            throw new IllegalArgumentException("a mark shows or says something");
        }
    }

    /** A measured distance with its value as text. */
    public static GraphicMark length(ImagePoint from, ImagePoint to, String text) {
        return new GraphicMark(List.of(Stroke.line(from, to)), text, to);
    }

    /**
     * An arrow, drawn in one stroke so that every viewer can show it.
     *
     * @param head what it points at
     * @param barb length of its barbs in pixels
     */
    public static GraphicMark arrow(ImagePoint tail, ImagePoint head, double barb, String text) {
        double back = Math.atan2(tail.row() - head.row(), tail.column() - head.column());
        Stroke stroke = Stroke.line(tail, head, at(head, back + BARB, barb), head, at(head, back - BARB, barb));
        return new GraphicMark(List.of(stroke), text, tail);
    }

    private static ImagePoint at(ImagePoint from, double angle, double distance) {
        return new ImagePoint(from.column() + distance * Math.cos(angle), from.row() + distance * Math.sin(angle));
    }

    /** Graphic and text objects of PS3.3 C.10.5. */
    ObjectDraft annotation(String layer, ImageReference image) {
        ObjectDraft annotation = new ObjectDraft()
                .items(Tag.REFERENCED_IMAGE_SEQUENCE, image.item())
                .text(Tag.GRAPHIC_LAYER, layer);
        if (!strokes.isEmpty()) {
            annotation.items(
                    Tag.GRAPHIC_OBJECT_SEQUENCE,
                    strokes.stream().map(Stroke::item).toArray(ObjectDraft[]::new));
        }
        if (!text.isBlank()) {
            annotation.items(
                    Tag.TEXT_OBJECT_SEQUENCE,
                    new ObjectDraft()
                            .text(Tag.ANCHOR_POINT_ANNOTATION_UNITS, "PIXEL")
                            .text(
                                    Tag.UNFORMATTED_TEXT_VALUE,
                                    text.substring(0, Math.min(LONGEST_TEXT, text.length()))
                                            .replace("\n", "\r\n"))
                            .decimals(Tag.ANCHOR_POINT, GraphicPoints.of(List.of(anchor)))
                            .text(Tag.ANCHOR_POINT_VISIBILITY, "N"));
        }
        return annotation;
    }
}
