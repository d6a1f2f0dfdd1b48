package org.fovea.viewer.viewport;

import org.fovea.dicom.Problem;
import org.fovea.dicom.study.Instance;
import org.fovea.viewer.reformat.CutLabel;

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
     * A picture computed from a volume: a cut, a projection, a rendering.
     *
     * @param index the nearest whole step along the normal
     * @param size steps along the normal that meet the volume; 1 where there is nothing to scroll through
     * @param instance one image of the series that the volume was made of
     */
    record Cut(int index, int size, Instance instance, ReadyFrame ready, CutLabel label) implements Visible {

        private static final double SLOW_MM = 40;

        /** Takes long enough to be shown roughly first. */
        public boolean slow() {
            return !(label instanceof CutLabel.Plane plane) || plane.slab().thicknessMm() > SLOW_MM;
        }
    }

    /** An image that cannot be decoded, and why. */
    record Broken(int index, FrameSlot slot, Problem problem) implements Shown {}
}
