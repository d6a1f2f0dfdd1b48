package org.fovea.app.marks;

import java.util.List;
import java.util.stream.Stream;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.report.GraphicMark;
import org.fovea.viewer.annotation.Annotation;
import org.fovea.viewer.annotation.Shape;

/** What the reader's marks look like when they come back from objects that this program wrote. */
final class OwnDrawings {

    private static final double NEAR = 0.01;

    private OwnDrawings() {}

    static List<Shape> of(Shape shape) {
        return Stream.concat(
                        GraphicMarks.of(shape, " ").stream().flatMap(mark -> mark.strokes().stream()),
                        Strokes.of(shape).stream())
                .flatMap((GraphicMark.Stroke stroke) ->
                        DrawnShapes.of(stroke.kind().name(), stroke.points()).stream())
                .toList();
    }

    /** Whether words stand at a point of one of the reader's own marks: they are its label. */
    static boolean speaks(List<Annotation> own, Annotation words) {
        return words.shape() instanceof Shape.TextArrow(ImagePoint tip, ImagePoint tail, String text)
                && own.stream()
                        .filter(mark -> mark.frame() != null && mark.frame().equals(words.frame()))
                        .flatMap(mark -> GraphicMarks.of(mark.shape(), " ").stream())
                        .flatMap(mark -> mark.strokes().stream())
                        .flatMap(stroke -> stroke.points().stream())
                        .anyMatch(point -> Math.hypot(point.column() - tip.column(), point.row() - tip.row()) < NEAR);
    }
}
