package org.fovea.viewer.viewport;

import org.fovea.dicom.Problem;

/** What stands in a viewport now. It can lag behind the index while a frame is decoded, and is always truly labelled. */
public sealed interface Shown {

    /** No stack, or its first image is not decoded yet. */
    record Nothing() implements Shown {}

    /** @param index of the slot in the stack */
    record Picture(int index, FrameSlot slot, ReadyFrame ready) implements Shown {}

    /** An image that cannot be decoded, and why. */
    record Broken(int index, FrameSlot slot, Problem problem) implements Shown {}
}
