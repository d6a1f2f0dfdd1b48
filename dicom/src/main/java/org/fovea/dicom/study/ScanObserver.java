package org.fovea.dicom.study;

import org.fovea.dicom.Progress;

/**
 * Receives what a scan finds, as it finds it, on the scanning thread. Only {@link #cancelled()} is asked from the threads
 * that read headers too.
 */
public interface ScanObserver extends Progress {

    void found(Instance instance);

    void unreadable(Unreadable file);
}
