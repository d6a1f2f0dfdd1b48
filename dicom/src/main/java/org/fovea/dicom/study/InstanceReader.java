package org.fovea.dicom.study;

import java.nio.file.Path;
import java.util.List;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Progress;

/** Tells from a file's header what object it holds. Thread-safe. */
public interface InstanceReader {

    /**
     * Reads no further than the pixels.
     *
     * @param progress asked during the file whether to stop; a stopped read fails with {@link ReadProblem#CANCELLED}
     */
    Outcome<Instance> instance(Path file, Progress progress);

    /**
     * The files that a DICOMDIR lists, in its order, each as the components of its Referenced File ID; none where it cannot
     * be read.
     */
    default List<List<String>> listedIn(Path mediaDirectory) {
        return List.of();
    }
}
