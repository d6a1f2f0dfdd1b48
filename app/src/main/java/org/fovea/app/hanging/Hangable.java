package org.fovea.app.hanging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fovea.app.worklist.SeriesStack;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.study.DisplayFacts;
import org.fovea.dicom.study.Instance;
import org.fovea.viewer.viewport.FrameSlot;
import org.fovea.viewer.viewport.ImageStack;

/**
 * What one cell can show: a stack of slices, or a single projection.
 *
 * @param prior 0 for the study that is read, 1 for the newest one before it, and so on
 * @param facts of its first image, where they were read
 */
public record Hangable(int prior, SeriesStack series, ImageStack images, Optional<DisplayFacts> facts) {

    /** Each image of these is looked at for itself, however the machine grouped them. */
    private static final Set<String> PROJECTIONS = Set.of("CR", "DX", "MG", "IO", "PX");

    /** What a study offers, in its order. */
    public static List<Hangable> of(
            int prior, List<SeriesStack> study, Function<Instance, Optional<DisplayFacts>> facts) {
        List<Hangable> found = new ArrayList<>();
        for (SeriesStack series : study) {
            if (projections(series)) {
                for (FrameSlot slot : series.images().slots()) {
                    ImageStack single = new ImageStack(List.of(slot));
                    found.add(new Hangable(prior, series, single, facts.apply(slot.instance())));
                }
            } else {
                Instance first = series.images().slots().getFirst().instance();
                found.add(new Hangable(prior, series, series.images(), facts.apply(first)));
            }
        }
        return found;
    }

    /** Several projections in one series are hung one by one; a film of many frames is a stack. */
    private static boolean projections(SeriesStack series) {
        return PROJECTIONS.contains(series.series().modality())
                && series.images().slots().stream()
                        .allMatch(slot -> slot.instance().frames() == 1);
    }

    String modality() {
        return series.series().modality();
    }

    String bodyPart() {
        String part = series.series().bodyPart();
        return (part.isEmpty() ? facts.map(DisplayFacts::bodyPart).orElse("") : part).toUpperCase(Locale.ROOT);
    }

    String view() {
        return facts.map(DisplayFacts::view).orElse("");
    }

    String laterality() {
        return facts.map(DisplayFacts::laterality).orElse("");
    }

    /** Which way its images look. */
    Optional<Looking> looking() {
        ImagePlane plane = images.slots().getFirst().instance().plane();
        return Optional.ofNullable(plane).map(Looking::of);
    }
}
