package org.fovea.app.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.fovea.app.task.Lane;
import org.fovea.app.task.TaskService;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Progress;
import org.fovea.dicom.study.FoundObjects;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.InstanceReader;
import org.fovea.dicom.study.Unreadable;
import org.fovea.dicom.zip.UnpackedFiles;

/** What a scan found, and where people find it. What lay in archives can be read while it is used. */
record Collected(FoundObjects found, UnpackedFiles unpacked) {

    /** Work with what was found. */
    interface Use<T> {
        T with(Collected found);
    }

    /** Scans files, folders and archives; where there is neither an object nor a reason, that is the problem. */
    static <T> Outcome<T> from(InstanceReader reader, Collection<Path> roots, Use<T> use) {
        try (UnpackedFiles unpacked = UnpackedFiles.temporary()) {
            return scanned(reader, roots, unpacked).map(found -> use.with(new Collected(found, unpacked)));
        }
    }

    private static Outcome<FoundObjects> scanned(
            InstanceReader reader, Collection<Path> roots, UnpackedFiles unpacked) {
        try (TaskService tasks = new TaskService(Runnable::run)) {
            return FoundObjects.in(roots, reader, tasks.lane(Lane.HEADERS), unpacked, Progress.NONE);
        }
    }

    List<Instance> instances() {
        return found.instances();
    }

    List<Unreadable> unreadable() {
        return found.unreadable();
    }

    /** A file of what was found that could not be used, by where it was found. */
    Unreadable named(Unreadable file) {
        return file.named(unpacked);
    }

    /** Where the instance was found, for people to read. */
    String shown(Instance instance) {
        return unpacked.shown(instance.file());
    }
}
