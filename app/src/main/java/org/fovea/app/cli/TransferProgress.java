package org.fovea.app.cli;

import java.io.PrintWriter;
import org.fovea.dicom.Progress;

/** One line that overwrites itself, on the standard error so that the output stays JSON. */
final class TransferProgress implements Progress {

    private final PrintWriter err;
    private volatile boolean shown;
    private volatile boolean cancelled;

    TransferProgress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void update(long done, long total) {
        shown = true;
        err.print("\r" + done + " / " + (total < 0 ? "?" : String.valueOf(total)));
        err.flush();
    }

    @Override
    public boolean cancelled() {
        return cancelled || Thread.currentThread().isInterrupted();
    }

    /** The user has had enough. */
    void cancel() {
        cancelled = true;
    }

    /** Ends the line, where there is one. */
    void end() {
        if (shown) {
            err.println();
            err.flush();
        }
    }
}
