package org.fovea.viewer.viewport;

import org.fovea.dicom.Problem;
import org.fovea.dicom.study.Instance;
import org.fovea.viewer.reformat.CutName;
import org.fovea.viewer.reformat.Slab;

/** What stands in a viewport now. It can lag behind the index while a frame is decoded, and is always truly labelled. */
public sealed interface Shown {

    /** No stack, or its first image is not decoded yet. */
    record Nothing() implements Shown {}

    /** Something to look at. */
    sealed interface Visible extends Shown {
        /** Place in the stack or in the run of cuts. */
        int index();

        ReadyFrame ready();

        /** What it was made from: for a cut, one image of its series. */
        Instance instance();
    }

    /** @param index of the slot in the stack */
    record Picture(int index, FrameSlot slot, ReadyFrame ready) implements Visible {
        @Override
        public Instance instance() {
            return slot.instance();
        }
    }

    /**
     * A cut through a volume.
     *
     * @param index the nearest whole step along the normal
     * @param size steps along the normal that meet the volume
     * @param instance one image of the series that was cut
     * @param oblique turned away from the volume's own axes
     */
    record Cut(int index, int size, Instance instance, ReadyFrame ready, CutName name, boolean oblique, Slab slab)
            implements Visible {}

    /** An image that cannot be decoded, and why. */
    record Broken(int index, FrameSlot slot, Problem problem) implements Shown {}
}
