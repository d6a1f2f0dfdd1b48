package org.fovea.app.worklist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.Series;
import org.fovea.dicom.study.SeriesOrder;
import org.fovea.viewer.viewport.FrameSlot;
import org.fovea.viewer.viewport.ImageStack;

/**
 * One series of a study with its images in the order in which they are read.
 *
 * @param images never empty
 */
public record SeriesStack(Series series, ImageStack images) {

    public SeriesStack {
        if (images.size() == 0) {
            throw new IllegalArgumentException("a stack without images");
        }
    }

    /** The series that hold images, in the order in which the instances name them. */
    public static List<SeriesStack> of(List<Instance> instances) {
        Map<String, List<Instance>> bySeries = new LinkedHashMap<>();
        for (Instance instance : instances) {
            if (instance.hasImage()) {
                bySeries.computeIfAbsent(instance.series().seriesInstanceUid(), uid -> new ArrayList<>())
                        .add(instance);
            }
        }
        return bySeries.values().stream()
                .map(series -> new SeriesStack(series.getFirst().series(), ImageStack.of(SeriesOrder.sorted(series))))
                .toList();
    }

    public String uid() {
        return series.seriesInstanceUid();
    }

    public int size() {
        return images.size();
    }

    /** What stands for the series in a thumbnail. */
    public FrameSlot middle() {
        return images.slots().get(size() / 2);
    }

    /** Whether it shows no patient. */
    public boolean phantom() {
        return images.slots().getFirst().instance().phantom();
    }
}
