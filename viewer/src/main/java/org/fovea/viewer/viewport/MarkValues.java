package org.fovea.viewer.viewport;

import java.util.IdentityHashMap;
import org.fovea.dicom.pixel.Frame;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.viewer.annotation.Annotation;
import org.fovea.viewer.annotation.AnnotationBook;
import org.fovea.viewer.annotation.Shape;
import org.fovea.viewer.measure.MarkMeasure;
import org.fovea.viewer.measure.Measure;
import org.fovea.viewer.measure.Measurement;
import org.fovea.viewer.measure.Ruler;
import org.jspecify.annotations.Nullable;

/** What the marks over a shown frame measure. A value is computed once for each mark, frame and calibration. */
final class MarkValues {

    private final AnnotationBook book;
    private final IdentityHashMap<Annotation, Measurement> known = new IdentityHashMap<>();
    private @Nullable Frame frame;

    MarkValues(AnnotationBook book) {
        this.book = book;
        book.onChange(change -> known.clear());
        book.onLoad(known::clear);
    }

    /** Of a mark that belongs to the frame. */
    Measurement of(Annotation annotation, LoadedFrame shown) {
        if (frame != shown.pixels()) {
            frame = shown.pixels();
            known.clear();
        }
        return known.computeIfAbsent(annotation, mark -> MarkMeasure.of(mark, shown, book.calibration(shown.key())));
    }

    /** Of a shape that is being drawn on the frame. */
    Measurement of(Shape shape, LoadedFrame shown) {
        return Measure.of(shape, Ruler.of(shown.facts(), book.calibration(shown.key())), shown.pixels());
    }
}
