package org.fovea.dicom.study;

import java.util.List;

/**
 * Images of one series that are read as one stack: of one size, one direction, one kind, and, as far as they can be told
 * apart, one time.
 *
 * @param label what tells it from the other stacks of its series; empty where it is the only one
 * @param images in reading order, never empty
 */
public record FrameStack(Series series, List<StackTrait> label, List<StackImage> images) {

    public FrameStack {
        label = List.copyOf(label);
        images = List.copyOf(images);
        if (images.isEmpty()) {
            throw new IllegalArgumentException("a stack without images");
        }
    }

    /** Whether its images make a volume, and what is wrong where they do not. */
    public StackGeometry geometry() {
        return StackGeometry.ofPlaces(images.stream().map(StackImage::place).toList());
    }
}
