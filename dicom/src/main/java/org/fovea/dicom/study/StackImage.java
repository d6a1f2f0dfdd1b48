package org.fovea.dicom.study;

import org.fovea.dicom.geometry.ImagePlane;
import org.jspecify.annotations.Nullable;

/**
 * One frame as a member of a stack.
 *
 * @param frameNumber counted from 1
 */
public record StackImage(Instance instance, int frameNumber) {

    public StackImage {
        if (frameNumber < 1 || frameNumber > instance.frames()) {
            throw new IllegalArgumentException("frame " + frameNumber + " of " + instance.frames());
        }
    }

    public FrameKey key() {
        return new FrameKey(instance.sopInstanceUid(), frameNumber);
    }

    public FrameTraits traits() {
        return instance.traits(frameNumber);
    }

    public @Nullable ImagePlane plane() {
        return traits().plane();
    }

    public StackPlace place() {
        return new StackPlace(instance.rows(), instance.columns(), plane());
    }
}
