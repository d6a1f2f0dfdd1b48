package org.fovea.dicom.study;

import org.fovea.dicom.pixel.Frame;
import org.fovea.dicom.pixel.FrameGraphics;

/**
 * One frame in memory with all that is needed to show, measure and classify it.
 *
 * @param graphics what the file wants drawn over it
 */
public record LoadedFrame(FrameKey key, Frame pixels, FrameFacts facts, FrameGraphics graphics) {

    /** A frame with nothing drawn over it. */
    public LoadedFrame(FrameKey key, Frame pixels, FrameFacts facts) {
        this(key, pixels, facts, FrameGraphics.NONE);
    }
}
