package org.fovea.viewer.viewport;

import java.util.Optional;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.VoiLut;
import org.fovea.dicom.pixel.Window;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.viewer.render.FramePyramid;
import org.fovea.viewer.render.GreyRange;

/**
 * A decoded frame and what rendering keeps beside it.
 *
 * @param voi its default window
 * @param ownVoi whether that comes from a file and not from the values
 * @param seenAs the saved view whose tables it has; empty where they are its own
 */
public record ReadyFrame(
        LoadedFrame frame, FramePyramid pyramid, VoiLut voi, boolean ownVoi, Optional<SavedView> seenAs) {

    private static final VoiLut COLOUR = Window.of(127.5, 255);

    /** With its own tables. */
    ReadyFrame(LoadedFrame frame, FramePyramid pyramid, VoiLut voi, boolean ownVoi) {
        this(frame, pyramid, voi, ownVoi, Optional.empty());
    }

    /** Looks through the values where the file has no window: not for the UI thread. */
    public static ReadyFrame of(LoadedFrame frame) {
        FramePyramid pyramid = FramePyramid.of(frame);
        return frame.pixels() instanceof GreyFrame grey
                ? new ReadyFrame(
                        frame, pyramid, GreyRange.defaultVoi(grey), !grey.voi().isEmpty())
                : new ReadyFrame(frame, pyramid, COLOUR, true);
    }

    /**
     * The same image in another look.
     *
     * @param look this frame with other tables and graphics
     */
    ReadyFrame seenAs(SavedView view, LoadedFrame look) {
        Optional<VoiLut> given =
                look.pixels() instanceof GreyFrame grey && !grey.voi().isEmpty()
                        ? Optional.of(GreyRange.defaultVoi(grey))
                        : Optional.empty();
        return new ReadyFrame(
                look, pyramid.under(look), given.orElse(voi), ownVoi || given.isPresent(), Optional.of(view));
    }
}
