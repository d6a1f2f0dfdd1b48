package org.fovea.app.worklist;

import java.util.List;
import org.fovea.dicom.study.FrameStack;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.Series;
import org.fovea.dicom.study.SeriesSplit;
import org.fovea.dicom.study.StackTrait;
import org.fovea.viewer.viewport.FrameSlot;
import org.fovea.viewer.viewport.ImageStack;

/**
 * A stack of a study's images in the order in which they are read: a series, or the part of one that belongs together.
 *
 * @param label what tells it from the other stacks of its series; empty where it is the only one
 * @param images never empty
 */
public record SeriesStack(Series series, List<StackTrait> label, ImageStack images) {

    public SeriesStack {
        label = List.copyOf(label);
        if (images.size() == 0) {
            throw new IllegalArgumentException("a stack without images");
        }
    }

    /** The stacks of the series that hold images, in the order in which the instances name the series. */
    public static List<SeriesStack> of(List<Instance> instances) {
        return SeriesSplit.of(instances).stream().map(SeriesStack::of).toList();
    }

    private static SeriesStack of(FrameStack stack) {
        return new SeriesStack(
                stack.series(),
                stack.label(),
                new ImageStack(stack.images().stream()
                        .map(image -> new FrameSlot(image.instance(), image.frameNumber()))
                        .toList()));
    }

    /** Names the stack within its study. */
    public String uid() {
        return series.seriesInstanceUid() + " " + images.slots().getFirst().key();
    }

    public int size() {
        return images.size();
    }

    /** What stands for the stack in a thumbnail. */
    public FrameSlot middle() {
        return images.slots().get(size() / 2);
    }

    /** Whether it says where something lies in other images, and is read over them. */
    public boolean segmentation() {
        return series.modality().equals("SEG");
    }

    /** Whether it shows no patient. */
    public boolean phantom() {
        return images.slots().getFirst().instance().phantom();
    }
}
