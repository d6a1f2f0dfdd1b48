package org.fovea.dicom.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.zip.UnpackedFiles;

/**
 * Everything that a scan found, for work that needs all of it before it begins.
 *
 * @param instances in the order in which they were found
 * @param unreadable files that hold no object that can be read, and why
 */
public record FoundObjects(List<Instance> instances, List<Unreadable> unreadable) {

    public FoundObjects {
        instances = List.copyOf(instances);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * Scans files, folders and archives to the end, or until the progress is cancelled, and then gives what there is by then.
     *
     * @param headers reads headers beside the calling thread
     * @param unpacked where members of archives go; they can be read until it is closed
     * @param progress is asked whether it is cancelled, and hears nothing: the count is that of the work that follows
     * @return a failure of {@link ReadProblem#NOTHING_FOUND} where there is neither an object nor a reason
     */
    public static Outcome<FoundObjects> in(
            Collection<Path> roots,
            InstanceReader reader,
            Executor headers,
            UnpackedFiles unpacked,
            Progress progress) {
        List<Instance> instances = new ArrayList<>();
        List<Unreadable> unreadable = new ArrayList<>();
        new StudyScan(reader, headers).run(roots, unpacked, new ScanObserver() {
            @Override
            public void found(Instance instance) {
                instances.add(instance);
            }

            @Override
            public void unreadable(Unreadable file) {
                unreadable.add(file);
            }

            @Override
            public void update(long done, long total) {}

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        });
        if (instances.isEmpty() && unreadable.isEmpty()) {
            String names = String.join(", ", roots.stream().map(Path::toString).toList());
            return Outcome.failure(Problem.of(ReadProblem.NOTHING_FOUND, names));
        }
        return Outcome.success(new FoundObjects(instances, unreadable));
    }
}
