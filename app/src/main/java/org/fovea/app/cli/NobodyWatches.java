package org.fovea.app.cli;

import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.ScanObserver;
import org.fovea.dicom.study.Unreadable;

/** A scan that runs to its end unwatched; its summary tells everything. */
final class NobodyWatches implements ScanObserver {

    @Override
    public void found(Instance instance) {}

    @Override
    public void unreadable(Unreadable file) {}

    @Override
    public void update(long done, long total) {}

    @Override
    public boolean cancelled() {
        return false;
    }
}
