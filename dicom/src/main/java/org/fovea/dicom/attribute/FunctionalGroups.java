package org.fovea.dicom.attribute;

import java.util.List;

/**
 * Where an enhanced multi-frame object keeps what differs from frame to frame (PS3.3 C.7.6.16): a functional group
 * stands in the frame's item, else in the shared item, else its attributes stand in the object itself, as they do in all
 * classic objects.
 */
public final class FunctionalGroups {

    private final DicomObject object;
    private final DicomObject shared;
    private final List<DicomObject> perFrame;

    public FunctionalGroups(DicomObject object) {
        this.object = object;
        this.shared = object.item(Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE);
        this.perFrame = object.items(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE);
    }

    /**
     * The item that holds a group's attributes for a frame.
     *
     * @param groupSequence tag of the group's sequence, for example {@link Tag#PLANE_POSITION_SEQUENCE}
     * @param frameNumber counted from 1
     */
    public DicomObject group(int groupSequence, int frameNumber) {
        if (frameNumber <= perFrame.size() && perFrame.get(frameNumber - 1).has(groupSequence)) {
            return perFrame.get(frameNumber - 1).item(groupSequence);
        }
        return shared.has(groupSequence) ? shared.item(groupSequence) : object;
    }

    /**
     * All items of a group's sequence for a frame, for the few groups that may have several; empty where none stands.
     *
     * @param frameNumber counted from 1
     */
    public List<DicomObject> items(int groupSequence, int frameNumber) {
        if (frameNumber <= perFrame.size() && perFrame.get(frameNumber - 1).has(groupSequence)) {
            return perFrame.get(frameNumber - 1).items(groupSequence);
        }
        return (shared.has(groupSequence) ? shared : object).items(groupSequence);
    }

    /** Frames that are described one by one; 0 in classic objects. */
    public int describedFrames() {
        return perFrame.size();
    }
}
