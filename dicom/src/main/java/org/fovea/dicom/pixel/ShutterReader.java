package org.fovea.dicom.pixel;

import java.util.ArrayList;
import java.util.List;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.Tag;
import org.jspecify.annotations.Nullable;

/** Reads the display shutter of a frame (PS3.3 C.7.6.11, C.7.6.15, C.7.6.16.2.16). */
final class ShutterReader {

    private static final double WHITE = 65535;

    private ShutterReader() {}

    /**
     * @param group what holds the shutter's attributes for the frame
     * @param bitmaps the overlay of a bitmap shutter, if there is one
     * @param warnings receives that of a shutter that cannot be drawn
     * @return null where nothing is covered
     */
    static @Nullable DisplayShutter of(DicomObject group, List<OverlayPlane> bitmaps, List<Problem> warnings) {
        List<DisplayShutter.Shape> shapes = new ArrayList<>();
        for (String form : group.texts(Tag.SHUTTER_SHAPE)) {
            DisplayShutter.Shape shape =
                    switch (form) {
                        case "RECTANGULAR" -> rectangle(group);
                        case "CIRCULAR" -> circle(group);
                        case "POLYGONAL" -> polygon(group);
                        case "BITMAP" -> bitmaps.isEmpty() ? null : new DisplayShutter.Bitmap(bitmaps.getFirst());
                        default -> null;
                    };
            if (shape == null) {
                warnings.add(Problem.of(FrameWarning.SHUTTER_IGNORED, form));
            } else {
                shapes.add(shape);
            }
        }
        double grey = Math.clamp(group.integer(Tag.SHUTTER_PRESENTATION_VALUE, 0) / WHITE, 0, 1);
        return shapes.isEmpty() ? null : new DisplayShutter(shapes, grey);
    }

    /** Edges are given as columns and rows counted from 1. */
    private static DisplayShutter.@Nullable Shape rectangle(DicomObject group) {
        if (!group.has(Tag.SHUTTER_LEFT_VERTICAL_EDGE)
                || !group.has(Tag.SHUTTER_RIGHT_VERTICAL_EDGE)
                || !group.has(Tag.SHUTTER_UPPER_HORIZONTAL_EDGE)
                || !group.has(Tag.SHUTTER_LOWER_HORIZONTAL_EDGE)) {
            return null;
        }
        int left = group.integer(Tag.SHUTTER_LEFT_VERTICAL_EDGE, 1) - 1;
        int right = group.integer(Tag.SHUTTER_RIGHT_VERTICAL_EDGE, 1) - 1;
        int upper = group.integer(Tag.SHUTTER_UPPER_HORIZONTAL_EDGE, 1) - 1;
        int lower = group.integer(Tag.SHUTTER_LOWER_HORIZONTAL_EDGE, 1) - 1;
        return left > right || upper > lower ? null : new DisplayShutter.Rectangle(left, upper, right, lower);
    }

    /** The centre is given as row, then column. */
    private static DisplayShutter.@Nullable Shape circle(DicomObject group) {
        int[] center = group.integers(Tag.CENTER_OF_CIRCULAR_SHUTTER);
        int radius = group.integer(Tag.RADIUS_OF_CIRCULAR_SHUTTER, 0);
        return center.length != 2 || radius < 1
                ? null
                : new DisplayShutter.Circle(center[1] - 1, center[0] - 1, radius);
    }

    /** Vertices are given as pairs of row and column. */
    private static DisplayShutter.@Nullable Shape polygon(DicomObject group) {
        int[] pairs = group.integers(Tag.VERTICES_OF_POLYGONAL_SHUTTER);
        if (pairs.length < 6 || pairs.length % 2 != 0) {
            return null;
        }
        int[] columns = new int[pairs.length / 2];
        int[] rows = new int[pairs.length / 2];
        for (int i = 0; i < columns.length; i++) {
            rows[i] = pairs[2 * i] - 1;
            columns[i] = pairs[2 * i + 1] - 1;
        }
        return new DisplayShutter.Polygon(columns, rows);
    }
}
