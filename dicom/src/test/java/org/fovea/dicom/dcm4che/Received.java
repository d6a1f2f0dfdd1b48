package org.fovea.dicom.dcm4che;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fovea.dicom.Problem;
import org.fovea.dicom.net.ReceiveObserver;

/** Remembers what a receiver reported. */
final class Received implements ReceiveObserver {

    final List<Path> files = new CopyOnWriteArrayList<>();
    final List<Problem> refused = new CopyOnWriteArrayList<>();

    @Override
    public void received(Path file) {
        files.add(file);
    }

    @Override
    public void refused(Problem problem) {
        refused.add(problem);
    }
}
