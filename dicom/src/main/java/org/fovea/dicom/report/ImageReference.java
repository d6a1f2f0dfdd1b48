package org.fovea.dicom.report;

import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.study.Instance;

/**
 * Points to an image, or to one frame of it.
 *
 * @param frameNumber counted from 1; 0 names the image as a whole, the only way to name one that has no frames
 */
public record ImageReference(
        String studyInstanceUid, String seriesInstanceUid, String sopClassUid, String sopInstanceUid, int frameNumber) {

    public ImageReference {
        if (studyInstanceUid.isEmpty()
                || seriesInstanceUid.isEmpty()
                || sopClassUid.isEmpty()
                || sopInstanceUid.isEmpty()
                || frameNumber < 0) {
            throw new IllegalArgumentException("a reference names study, series, class, instance and frame");
        }
    }

    /**
     * @param frameNumber counted from 1; left out of the reference where the image has but one
     */
    public static ImageReference to(Instance instance, int frameNumber) {
        return new ImageReference(
                instance.series().study().studyInstanceUid(),
                instance.series().seriesInstanceUid(),
                instance.sopClassUid(),
                instance.sopInstanceUid(),
                instance.frames() > 1 ? frameNumber : 0);
    }

    /** The image that the frame belongs to. */
    ImageReference whole() {
        return new ImageReference(studyInstanceUid, seriesInstanceUid, sopClassUid, sopInstanceUid, 0);
    }

    /** One item of a sequence that refers to instances (PS3.3 10.8), with the frame where one is meant. */
    ObjectDraft item() {
        ObjectDraft item = new ObjectDraft()
                .text(Tag.REFERENCED_SOP_CLASS_UID, sopClassUid)
                .text(Tag.REFERENCED_SOP_INSTANCE_UID, sopInstanceUid);
        return frameNumber == 0 ? item : item.text(Tag.REFERENCED_FRAME_NUMBER, Integer.toString(frameNumber));
    }
}
