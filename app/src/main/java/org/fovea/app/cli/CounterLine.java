package org.fovea.app.cli;

import java.io.PrintWriter;
import org.fovea.dicom.Progress;

/**
 * How far work is, as one line that overwrites itself; ends the work when its thread is interrupted.
 *
 * @param err the standard error, so that the output stays JSON
 */
record CounterLine(PrintWriter err) implements Progress {

    @Override
    public void update(long done, long total) {
        err.print("\r" + done + " / " + total + (done == total ? "\n" : ""));
        err.flush();
    }

    @Override
    public boolean cancelled() {
        return Thread.currentThread().isInterrupted();
    }
}
