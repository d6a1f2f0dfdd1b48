package org.fovea.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fovea.app.cases.Studies;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Progress;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.study.FrameTraits;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.InstanceReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rows that the case database holds since before its version 3 know of an image no more than its plane and type, so that
 * echoes or weightings at the same places would be read as one stack. The headers of such series are read again when their
 * study opens, and what they say is kept. Not for the JavaFX thread.
 */
public final class OlderRows {

    private static final Logger LOG = LoggerFactory.getLogger(OlderRows.class);

    private final InstanceReader reader;
    private final Studies studies;

    public OlderRows(InstanceReader reader, Studies studies) {
        this.reader = reader;
        this.studies = studies;
    }

    /** The same instances in the same order; those whose file has gone stay as they are. */
    public List<Instance> upToDate(List<Instance> study) {
        Map<String, List<Instance>> bySeries = new LinkedHashMap<>();
        study.forEach(
                instance -> bySeries.computeIfAbsent(instance.series().seriesInstanceUid(), series -> new ArrayList<>())
                        .add(instance));
        Map<String, Instance> better = new LinkedHashMap<>();
        bySeries.values().stream()
                .filter(OlderRows::unclear)
                .flatMap(List::stream)
                .forEach(known -> {
                    if (reader.instance(known.file(), Progress.NONE) instanceof Outcome.Success<Instance>(Instance read)
                            && read.sopInstanceUid().equals(known.sopInstanceUid())
                            && !read.frameTraits().equals(known.frameTraits())) {
                        better.put(read.sopInstanceUid(), read);
                    }
                });
        if (!better.isEmpty() && studies.store(better.values()) instanceof Outcome.Failure<Integer> failure) {
            LOG.warn("what older rows lacked is read again at the next opening: {}", failure);
        }
        return study.stream()
                .map(instance -> better.getOrDefault(instance.sopInstanceUid(), instance))
                .toList();
    }

    /** Several images at a place and nothing known that tells them apart, or frames of which one description is known. */
    private static boolean unclear(List<Instance> series) {
        Set<ImagePlane> places = new HashSet<>();
        boolean shared = false;
        for (Instance instance : series) {
            if (!plain(instance)) {
                return false;
            }
            ImagePlane plane = instance.plane();
            shared |= plane != null && (instance.frames() > 1 || !places.add(plane));
        }
        return shared;
    }

    private static boolean plain(Instance instance) {
        return instance.frameTraits().equals(List.of(FrameTraits.of(instance.plane(), instance.imageType())));
    }
}
