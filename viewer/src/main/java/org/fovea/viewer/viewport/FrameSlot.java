package org.fovea.viewer.viewport;

import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.Instance;

/**
 * A place in a stack.
 *
 * @param frameNumber counted from 1
 */
public record FrameSlot(Instance instance, int frameNumber) {

    public FrameSlot {
        if (frameNumber < 1 || frameNumber > instance.frames()) {
            throw new IllegalArgumentException("frame " + frameNumber + " of " + instance.frames());
        }
    }

    public FrameKey key() {
        return new FrameKey(instance.sopInstanceUid(), frameNumber);
    }
}
