package org.fovea.viewer.link;

import java.util.List;
import java.util.Optional;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.study.DisplayFacts;
import org.fovea.dicom.study.FrameFacts;
import org.fovea.viewer.reformat.CutLabel;
import org.fovea.viewer.viewport.FrameSlot;
import org.fovea.viewer.viewport.ImageStack;
import org.fovea.viewer.viewport.ReadyFrame;
import org.fovea.viewer.viewport.Shown;
import org.fovea.viewer.viewport.ViewportModel;

/** Where what a viewport shows, or could show, lies in the patient. */
final class PlanesOf {

    private PlanesOf() {}

    /** The shown image or cut, if it has a plane; a picture of a whole volume has depth instead. */
    static Optional<PlaneCut> shown(ViewportModel model) {
        return switch (model.shownProperty().get()) {
            case Shown.Cut whole when !(whole.label() instanceof CutLabel.Plane) -> Optional.empty();
            case Shown.Visible visible -> cut(visible.ready());
            case Shown.Nothing nothing -> Optional.empty();
            case Shown.Broken broken -> Optional.empty();
        };
    }

    private static Optional<PlaneCut> cut(ReadyFrame ready) {
        ImagePlane plane = ready.frame().facts().plane();
        return plane == null
                ? Optional.empty()
                : Optional.of(new PlaneCut(
                        plane,
                        ready.frame().pixels().columns(),
                        ready.frame().pixels().rows()));
    }

    /** Planes with the same one share patient coordinates; empty where nothing is shown or the file does not say. */
    static String frameOfReference(ViewportModel model) {
        return model.frame()
                .map(frame -> frame.facts())
                .map(FrameFacts::frameOfReferenceUid)
                .orElse("");
    }

    static boolean sharePatient(ViewportModel one, ViewportModel other) {
        String uid = frameOfReference(one);
        return !uid.isEmpty() && uid.equals(frameOfReference(other));
    }

    static StackPlanes stack(ViewportModel model) {
        ImageStack images = model.stackProperty().get();
        return new StackPlanes(
                images.slots().stream().map(slot -> plane(model, slot)).toList());
    }

    private static Optional<ImagePlane> plane(ViewportModel model, FrameSlot slot) {
        if (slot.instance().frameTraits().size() == slot.instance().frames()) {
            return Optional.ofNullable(
                    slot.instance().traits(slot.frameNumber()).plane());
        }
        List<Optional<ImagePlane>> planes =
                model.share().facts(slot.instance()).map(DisplayFacts::planes).orElse(List.of());
        return slot.frameNumber() <= planes.size() ? planes.get(slot.frameNumber() - 1) : Optional.empty();
    }
}
