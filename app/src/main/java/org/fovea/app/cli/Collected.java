package org.fovea.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.InstanceReader;
import org.fovea.dicom.study.ReadProblem;
import org.fovea.dicom.study.ScanObserver;
import org.fovea.dicom.study.StudyScan;
import org.fovea.dicom.study.Unreadable;

/** What a scan found, kept until it has ended. */
final class Collected implements ScanObserver {

    private final List<Instance> instances = new ArrayList<>();
    private final List<Unreadable> unreadable = new ArrayList<>();

    private Collected() {}

    /** Scans files and folders; where there is neither an object nor a reason, that is the problem. */
    static Outcome<Collected> from(InstanceReader reader, Collection<Path> roots) {
        Collected collected = new Collected();
        new StudyScan(reader).run(roots, collected);
        if (collected.instances.isEmpty() && collected.unreadable.isEmpty()) {
            String names = String.join(", ", roots.stream().map(Path::toString).toList());
            return Outcome.failure(Problem.of(ReadProblem.NOTHING_FOUND, names));
        }
        return Outcome.success(collected);
    }

    List<Instance> instances() {
        return instances;
    }

    List<Unreadable> unreadable() {
        return unreadable;
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
}
