package org.fovea.viewer.viewport;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.study.FrameFacts;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.viewer.annotation.PatientPlane;
import org.fovea.viewer.annotation.Site;
import org.fovea.viewer.reformat.CutLabel;

/** The grid of what a viewport shows: a slice reaches half way to the nearest neighbour in the stack at most. */
final class ShownSite {

    private ShownSite() {}

    /** Empty for a cut that shares no coordinates with anything. */
    static Optional<Site> of(Shown.Visible visible, ImageStack stack) {
        LoadedFrame frame = visible.ready().frame();
        return switch (visible) {
            case Shown.Picture picture -> Optional.of(onFrame(picture, frame, stack));
            case Shown.Cut cut -> onCut(cut, frame.facts());
        };
    }

    private static Optional<Site> onCut(Shown.Cut cut, FrameFacts facts) {
        ImagePlane grid = facts.plane();
        // A projection or rendering of the whole has depth: nothing drawn on it has a place.
        if (!(cut.label() instanceof CutLabel.Plane plane)) {
            return Optional.empty();
        }
        return grid == null || facts.frameOfReferenceUid().isEmpty()
                ? Optional.empty()
                : Optional.of(new Site.OnCut(
                        cut.instance().series().seriesInstanceUid(),
                        new PatientPlane(
                                facts.frameOfReferenceUid(), grid, plane.slab().thicknessMm())));
    }

    private static Site onFrame(Shown.Picture picture, LoadedFrame frame, ImageStack stack) {
        Site.OnFrame site = Site.of(frame);
        PatientPlane plane = site.plane();
        if (plane == null) {
            return site;
        }
        OptionalDouble nearest = IntStream.of(picture.index() - 1, picture.index() + 1)
                .filter(index -> index >= 0 && index < stack.size())
                .mapToObj(index -> stack.slots().get(index).instance())
                .filter(other -> !other.sopInstanceUid().equals(frame.key().sopInstanceUid()))
                .map(other -> other.plane())
                .filter(Objects::nonNull)
                .map(ImagePlane.class::cast)
                .mapToDouble(other -> Math.abs(plane.grid().distance(other.position())))
                .filter(distance -> distance > 0)
                .min();
        return nearest.isPresent() ? new Site.OnFrame(frame.key(), plane.withNeighbourAt(nearest.getAsDouble())) : site;
    }
}
