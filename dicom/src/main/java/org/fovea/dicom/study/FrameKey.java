package org.fovea.dicom.study;

/**
 * Names one frame of one instance.
 *
 * @param frameNumber counted from 1, as Referenced Frame Number (0008,1160) counts
 */
public record FrameKey(String sopInstanceUid, int frameNumber) {

    public FrameKey {
        if (frameNumber < 1) {
            throw new IllegalArgumentException("frames are counted from 1: " + frameNumber);
        }
    }
}
