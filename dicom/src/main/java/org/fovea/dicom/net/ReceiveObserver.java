package org.fovea.dicom.net;

import java.nio.file.Path;
import org.fovea.dicom.Problem;

/** Hears of arrivals, on the thread of the association that brings them; several may call at once. */
public interface ReceiveObserver {

    /** An object is complete and bears its name. */
    void received(Path file);

    /** An object was refused; nothing of it is kept. */
    void refused(Problem problem);

    /** Bytes came; called often. */
    default void alive() {}
}
