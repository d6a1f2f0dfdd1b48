package org.fovea.viewer.measure;

import java.util.Optional;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.viewer.annotation.Annotation;
import org.fovea.viewer.annotation.PatientPlane;
import org.fovea.viewer.annotation.Shape;

/** What a mark measures on an image that it is drawn over. */
public final class MarkMeasure {

    private MarkMeasure() {}

    /**
     * Grey values are taken from the grid that the mark was drawn in only; on parallel slices the mark keeps its lengths.
     *
     * @param shown an image that the mark belongs to
     * @param calibration of that image, where the reader drew one
     */
    public static Measurement of(Annotation mark, LoadedFrame shown, Optional<Shape.Calibration> calibration) {
        PatientPlane home = mark.site().plane();
        if (home == null || mark.isOn(shown.key()) || isCut(mark, home, shown)) {
            return Measure.of(mark.shape(), Ruler.of(shown.facts(), calibration), shown.pixels());
        }
        return Measure.of(mark.shape(), Ruler.of(home), null);
    }

    /** The very cut that a mark was drawn on, pixel for pixel. */
    private static boolean isCut(Annotation mark, PatientPlane home, LoadedFrame shown) {
        return mark.frame() == null && home.grid().equals(shown.facts().plane());
    }
}
