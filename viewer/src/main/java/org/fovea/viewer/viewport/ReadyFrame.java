package org.fovea.viewer.viewport;

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
 * @param ownVoi whether that comes from the file and not from the values
 */
public record ReadyFrame(LoadedFrame frame, FramePyramid pyramid, VoiLut voi, boolean ownVoi) {

    private static final VoiLut COLOUR = Window.of(127.5, 255);

    /** Looks through the values where the file has no window: not for the UI thread. */
    public static ReadyFrame of(LoadedFrame frame) {
        FramePyramid pyramid = FramePyramid.of(frame);
        return frame.pixels() instanceof GreyFrame grey
                ? new ReadyFrame(
                        frame, pyramid, GreyRange.defaultVoi(grey), !grey.voi().isEmpty())
                : new ReadyFrame(frame, pyramid, COLOUR, true);
    }
}
