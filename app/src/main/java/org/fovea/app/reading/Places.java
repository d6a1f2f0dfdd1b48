package org.fovea.app.reading;

import java.util.List;
import java.util.Optional;
import org.fovea.app.worklist.SeriesStack;
import org.fovea.dicom.study.FrameKey;
import org.fovea.viewer.viewport.FrameSlot;
import org.jspecify.annotations.Nullable;

/** Where the frames of a study lie in its series. */
record Places(List<SeriesStack> stacks) {

    Places {
        stacks = List.copyOf(stacks);
    }

    /**
     * A frame's place.
     *
     * @param slice counted from 1, 0 where the study does not hold the frame
     */
    record Place(String series, int slice, int slices) {
        static final Place NOWHERE = new Place("", 0, 0);
    }

    Place of(@Nullable FrameKey frame) {
        for (SeriesStack stack : stacks) {
            int index = frame == null ? -1 : stack.images().indexOf(frame);
            if (index >= 0) {
                return new Place(stack.series().description(), index + 1, stack.size());
            }
        }
        return Place.NOWHERE;
    }

    Optional<FrameSlot> slot(@Nullable FrameKey frame) {
        if (frame == null) {
            return Optional.empty();
        }
        return stacks.stream()
                .map(SeriesStack::images)
                .filter(images -> images.indexOf(frame) >= 0)
                .map(images -> images.slots().get(images.indexOf(frame)))
                .findFirst();
    }
}
