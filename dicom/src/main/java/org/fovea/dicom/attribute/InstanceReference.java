package org.fovea.dicom.attribute;

import java.util.Arrays;
import java.util.List;

/**
 * A reference to another object as some object states it (PS3.3 10.8).
 *
 * @param sopClassUid may be empty
 * @param sopInstanceUid may be empty where the reference is broken
 * @param frames counted from 1; empty where the object as a whole is meant
 * @param segments segment numbers, where segments of a segmentation are meant
 */
public record InstanceReference(
        String sopClassUid, String sopInstanceUid, List<Integer> frames, List<Integer> segments) {

    public InstanceReference {
        frames = List.copyOf(frames);
        segments = List.copyOf(segments);
    }

    /** Of an item that holds a Referenced SOP Instance UID. */
    public static InstanceReference of(DicomObject item) {
        return new InstanceReference(
                item.text(Tag.REFERENCED_SOP_CLASS_UID),
                item.text(Tag.REFERENCED_SOP_INSTANCE_UID),
                numbers(item, Tag.REFERENCED_FRAME_NUMBER),
                numbers(item, Tag.REFERENCED_SEGMENT_NUMBER));
    }

    /** Of all items of a sequence that name an instance. */
    public static List<InstanceReference> in(DicomObject object, int sequence) {
        return object.items(sequence).stream()
                .map(InstanceReference::of)
                .filter(reference -> !reference.sopInstanceUid().isEmpty())
                .toList();
    }

    /**
     * Whether a frame of an object is meant, by itself or with all others.
     *
     * @param frameNumber counted from 1
     */
    public boolean names(String otherSopInstanceUid, int frameNumber) {
        return sopInstanceUid.equals(otherSopInstanceUid) && (frames.isEmpty() || frames.contains(frameNumber));
    }

    private static List<Integer> numbers(DicomObject item, int tag) {
        return Arrays.stream(item.integers(tag)).boxed().toList();
    }
}
