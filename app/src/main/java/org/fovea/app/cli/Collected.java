package org.fovea.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.fovea.app.task.Lane;
import org.fovea.app.task.TaskService;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.InstanceReader;
import org.fovea.dicom.study.ReadProblem;
import org.fovea.dicom.study.ScanObserver;
import org.fovea.dicom.study.StudyScan;
import org.fovea.dicom.study.Unreadable;
import org.fovea.dicom.zip.UnpackedFiles;

/** What a scan found. What lay in archives can be read until this is closed. */
final class Collected implements ScanObserver, AutoCloseable {

    private final List<Instance> instances = new ArrayList<>();
    private final List<Unreadable> unreadable = new ArrayList<>();
    private final UnpackedFiles unpacked = UnpackedFiles.temporary();

    private Collected() {}

    /** Work with what was found. */
    interface Use<T> {
        T with(Collected found);
    }

    /** Scans files, folders and archives; where there is neither an object nor a reason, that is the problem. */
    static <T> Outcome<T> from(InstanceReader reader, Collection<Path> roots, Use<T> use) {
        try (Collected collected = new Collected()) {
            try (TaskService tasks = new TaskService(Runnable::run)) {
                new StudyScan(reader, tasks.lane(Lane.HEADERS)).run(roots, collected.unpacked, collected);
            }
            if (collected.instances.isEmpty() && collected.unreadable.isEmpty()) {
                String names =
                        String.join(", ", roots.stream().map(Path::toString).toList());
                return Outcome.failure(Problem.of(ReadProblem.NOTHING_FOUND, names));
            }
            return Outcome.success(use.with(collected));
        }
    }

    List<Instance> instances() {
        return instances;
    }

    List<Unreadable> unreadable() {
        return unreadable;
    }

    /** Where the instance was found, for people to read. */
    String shown(Instance instance) {
        return unpacked.shown(instance.file());
    }

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
        return false;
    }

    @Override
    public void close() {
        unpacked.close();
    }
}
