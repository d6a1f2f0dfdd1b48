package org.fovea.app.reading;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fovea.app.worklist.SeriesStack;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.study.DisplayFacts;
import org.fovea.dicom.study.Instance;

/**
 * Reads the headers that decide how a study is hung, linked and played: of projections and of films. Single slices say all
 * that is needed in the case database. Not for the thread of the user interface.
 */
final class HeaderReading {

    /** A study of more projections is opened without knowing all their views. */
    private static final int MOST = 96;

    private static final Set<String> PROJECTIONS = Set.of("CR", "DX", "MG", "IO", "PX", "RF", "XA");

    private final Function<Path, Outcome<DicomObject>> header;

    HeaderReading(Function<Path, Outcome<DicomObject>> header) {
        this.header = header;
    }

    /** By SOP Instance UID; a file that cannot be read is left out, and says why when its image is shown. */
    Map<String, DisplayFacts> facts(Stream<SeriesStack> series) {
        Map<String, DisplayFacts> found = new HashMap<>();
        List<Instance> telling = series.flatMap(stack -> stack.images().slots().stream())
                .filter(slot -> slot.frameNumber() == 1)
                .map(slot -> slot.instance())
                .filter(instance -> instance.frames() > 1
                        || PROJECTIONS.contains(instance.series().modality()))
                .limit(MOST)
                .toList();
        for (Instance instance : telling) {
            if (header.apply(instance.file()) instanceof Outcome.Success<DicomObject>(DicomObject object)) {
                found.put(instance.sopInstanceUid(), DisplayFacts.of(object, instance.frames()));
            }
        }
        return found;
    }
}
