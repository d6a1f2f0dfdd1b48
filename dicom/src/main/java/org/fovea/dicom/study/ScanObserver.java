package org.fovea.dicom.study;

import org.fovea.dicom.Progress;

/**
 * Receives what a scan finds, as it finds it, on the scanning thread. Only {@link #cancelled()} is asked from the threads
 * that read headers too.
 */
public interface ScanObserver extends Progress {

    void found(Instance instance);

    void unreadable(Unreadable file);

    /** Passes progress and cancelling on and drops what is found: for callers whose summary tells it all. */
    static ScanObserver of(Progress progress) {
        return new ScanObserver() {
            @Override
            public void found(Instance instance) {}

            @Override
            public void unreadable(Unreadable file) {}

            @Override
            public void update(long done, long total) {
                progress.update(done, total);
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }
}
