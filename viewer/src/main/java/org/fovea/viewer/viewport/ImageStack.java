package org.fovea.viewer.viewport;

import java.util.ArrayList;
import java.util.List;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.Instance;

/**
 * The images that one viewport scrolls through.
 *
 * @param slots in reading order; empty for an empty viewport
 */
public record ImageStack(List<FrameSlot> slots) {

    public static final ImageStack EMPTY = new ImageStack(List.of());

    public ImageStack {
        slots = List.copyOf(slots);
    }

    /**
     * All frames of a series, instances without an image left out.
     *
     * @param instances in reading order, as {@code SeriesOrder} sorts them
     */
    public static ImageStack of(List<Instance> instances) {
        List<FrameSlot> slots = new ArrayList<>();
        for (Instance instance : instances) {
            for (int number = 1; number <= instance.frames(); number++) {
                slots.add(new FrameSlot(instance, number));
            }
        }
        return new ImageStack(slots);
    }

    public int size() {
        return slots.size();
    }

    /** The slots within a reach of a place, the nearest first, at the same distance the later one. */
    List<FrameSlot> around(int center, int reach) {
        List<FrameSlot> nearest = new ArrayList<>();
        for (int step = 0; step <= Math.min(reach, slots.size()); step++) {
            if (center + step < slots.size()) {
                nearest.add(slots.get(center + step));
            }
            if (step > 0 && center - step >= 0) {
                nearest.add(slots.get(center - step));
            }
        }
        return nearest;
    }

    /** Where a frame is, or -1. */
    public int indexOf(FrameKey key) {
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }
}
