package org.fovea.app.marks;

import java.util.ArrayList;
import java.util.List;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.report.GraphicMark;
import org.fovea.dicom.report.GraphicMark.Stroke;
import org.fovea.viewer.annotation.Shape;

/** Marks as a presentation state draws them. */
final class GraphicMarks {

    private static final double BARB = 6;

    private GraphicMarks() {}

    /** @param label what stands beside the mark; may be empty */
    static List<GraphicMark> of(Shape shape, String label) {
        return switch (shape) {
            case Shape.TextArrow(ImagePoint tip, ImagePoint tail, String text) ->
                List.of(GraphicMark.arrow(tail, tip, BARB, text));
            case Shape.SpineLabels labels -> {
                List<GraphicMark> names = new ArrayList<>();
                List<Stroke> points = Strokes.of(shape);
                for (int i = 0; i < points.size(); i++) {
                    names.add(new GraphicMark(
                            List.of(points.get(i)),
                            labels.at(i).name(),
                            labels.points().get(i)));
                }
                yield names;
            }
            default -> {
                List<Stroke> strokes = Strokes.of(shape);
                yield strokes.isEmpty() ? List.of() : List.of(new GraphicMark(strokes, label, right(strokes)));
            }
        };
    }

    /** Where the words belong: at what reaches furthest to the right. */
    private static ImagePoint right(List<Stroke> strokes) {
        ImagePoint right = strokes.getFirst().points().getFirst();
        for (Stroke stroke : strokes) {
            for (ImagePoint point : stroke.points()) {
                right = point.column() > right.column() ? point : right;
            }
        }
        return right;
    }
}
