package org.fovea.viewer.render;

import java.util.List;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.VoiLut;
import org.fovea.dicom.pixel.Window;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.viewer.annotation.Annotation;
import org.jspecify.annotations.Nullable;

/**
 * What a picture for a report, a thumbnail or a file shows. Begin with {@link #of} and say what differs.
 *
 * @param look how grey values are shown
 * @param transform how the image lies in the picture
 * @param annotations those that belong to this frame are drawn, others left out
 * @param heat null for none; left out too if it belongs to another frame
 * @param corner short lines burned in at the upper left; no identity unless the caller puts it there
 */
public record KeyImage(
        LoadedFrame frame,
        GreyLook look,
        ViewTransform transform,
        List<Annotation> annotations,
        @Nullable HeatLayer heat,
        List<String> corner) {

    private static final VoiLut COLOUR_HAS_NONE = Window.of(127.5, 255);

    public KeyImage {
        annotations = List.copyOf(annotations);
        corner = List.copyOf(corner);
    }

    /** The whole frame in its default window, nothing on it. */
    public static KeyImage of(LoadedFrame frame) {
        VoiLut voi = frame.pixels() instanceof GreyFrame grey ? GreyRange.defaultVoi(grey) : COLOUR_HAS_NONE;
        return new KeyImage(frame, new GreyLook(voi, false), ViewTransform.FIT, List.of(), null, List.of());
    }

    public KeyImage withVoi(VoiLut voi) {
        return new KeyImage(frame, look.withVoi(voi), transform, annotations, heat, corner);
    }

    public KeyImage withLook(GreyLook newLook, ViewTransform newTransform) {
        return new KeyImage(frame, newLook, newTransform, annotations, heat, corner);
    }

    public KeyImage withAnnotations(List<Annotation> shown) {
        return new KeyImage(frame, look, transform, shown, heat, corner);
    }

    public KeyImage withHeat(HeatLayer layer) {
        return new KeyImage(frame, look, transform, annotations, layer, corner);
    }

    public KeyImage withCorner(List<String> lines) {
        return new KeyImage(frame, look, transform, annotations, heat, lines);
    }
}
