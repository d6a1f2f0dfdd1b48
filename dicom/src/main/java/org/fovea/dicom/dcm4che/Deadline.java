package org.fovea.dicom.dcm4che;

import java.time.Duration;
import org.fovea.dicom.Progress;
import org.fovea.dicom.study.ReadProblem;

/** When a read must have ended, and whether anybody still wants it. Asked from inside every loop that a file can drive. */
final class Deadline {

    private final Duration time;
    private final Progress progress;
    private final long start = System.nanoTime();

    Deadline(Duration time, Progress progress) {
        this.time = time;
        this.progress = progress;
    }

    /** @throws Stopped where the time has passed or the read is cancelled */
    void check() throws Stopped {
        if (progress.cancelled()) {
            throw new Stopped(ReadProblem.CANCELLED);
        }
        if (System.nanoTime() - start > time.toNanos()) {
            throw new Stopped(ReadProblem.TOO_SLOW, Long.toString(time.toSeconds()));
        }
    }
}
