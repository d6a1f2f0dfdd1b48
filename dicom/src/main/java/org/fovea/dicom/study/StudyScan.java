package org.fovea.dicom.study;

import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import org.fovea.dicom.zip.UnpackedFiles;

/**
 * Finds the DICOM objects in files, folders of any depth and ZIP archives. Headers are read on the threads of an executor;
 * the observer is called on the caller's thread only, in the order of the files.
 *
 * <p>An object that lies there twice is reported once. A DICOMDIR holds no object; the files it lists are read, and those
 * that are missing are reported. An archive is read like a folder where its name ends in {@code .zip} or where it was
 * named as a root; so is one that lies in it, but none deeper. The progress total is -1 until every folder has been listed.
 */
public final class StudyScan {

    private final InstanceReader reader;
    private final Executor threads;

    /**
     * @param threads read headers; {@code Runnable::run} reads on the caller's own thread. Of a pool, the caller must not
     *     be a thread
     */
    public StudyScan(InstanceReader reader, Executor threads) {
        this.reader = reader;
        this.threads = threads;
    }

    /**
     * Returns when everything has been reported, or soon after the observer cancels; nothing of it runs on the executor any
     * more.
     *
     * @param roots files and folders; one that is missing is reported as unreadable
     * @param unpacked where what lies in archives goes; what was found is kept there
     */
    public void run(Collection<Path> roots, UnpackedFiles unpacked, ScanObserver observer) {
        ScanRun run = new ScanRun(reader, threads, unpacked, observer);
        BlockingQueue<ScanRun.Finding> findings = new LinkedBlockingQueue<>();
        try {
            run.execute(() -> list(roots, findings, run));
            run.drain(findings);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            run.stop();
        }
    }

    private static void list(Collection<Path> roots, BlockingQueue<ScanRun.Finding> findings, ScanRun run) {
        try {
            FileWalk walk = new FileWalk(
                    (file, root) -> findings.add(new ScanRun.Finding.Candidate(new Source.OnDisk(file, root))),
                    unreadable -> findings.add(new ScanRun.Finding.Closed(unreadable)),
                    run::stopped);
            roots.forEach(walk::walk);
        } finally {
            findings.add(new ScanRun.Finding.End());
        }
    }
}
