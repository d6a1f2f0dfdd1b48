package org.fovea.viewer.viewport;

import java.util.ArrayList;
import java.util.List;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.ModalityLut;
import org.fovea.dicom.pixel.ValueScale;
import org.fovea.dicom.pixel.VoiLut;
import org.fovea.dicom.pixel.Window;
import org.fovea.viewer.measure.ScaleWords;
import org.fovea.viewer.words.ViewerWords;
import org.jspecify.annotations.Nullable;

/** The window on the further scales of a frame, with unit and source; where a scale is no line, these two alone. */
final class ScaleLines {

    private ScaleLines() {}

    static List<String> of(GreyFrame frame, VoiLut voi, ViewerWords words) {
        ScaleWords sources = new ScaleWords(words);
        List<String> lines = new ArrayList<>();
        for (ValueScale scale : frame.scales()) {
            Window window = window(voi, frame.modality(), scale);
            String numbers = window == null ? "" : CornerText.window(window, words) + " ";
            lines.add((numbers + scale.unit()).strip() + " " + sources.source(scale));
        }
        return lines;
    }

    /** Null where the window is none on this scale. */
    private static @Nullable Window window(VoiLut voi, ModalityLut modality, ValueScale scale) {
        if (!(voi instanceof Window window)) {
            return null;
        }
        return switch (scale) {
            case ValueScale.Uptake(ModalityLut output, var factor) -> line(window, factor.factor(), 0);
            case ValueScale.RealWorld(var map) -> {
                if (map.table().length > 0 || !(modality instanceof ModalityLut.Rescale rescale)) {
                    yield null;
                }
                double slope = map.slope() / rescale.slope();
                yield line(window, slope, map.intercept() - slope * rescale.intercept());
            }
        };
    }

    private static @Nullable Window line(Window window, double slope, double intercept) {
        double width = Math.abs(slope) * window.width();
        // As exact: small units make widths below 1, which the linear function does not know.
        return width > 0 && Double.isFinite(width)
                ? new Window(window.center() * slope + intercept, width, Window.Function.LINEAR_EXACT, "")
                : null;
    }
}
