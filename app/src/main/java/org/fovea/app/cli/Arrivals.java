package org.fovea.app.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fovea.dicom.Problem;
import org.fovea.dicom.net.ReceiveObserver;

/** Waits while objects arrive: until a number of them has come, none has come for a while, or it is told to end. */
final class Arrivals implements ReceiveObserver {

    private static final long LOOK_MILLIS = 100;

    private final int count;
    private final Duration idle;
    private final List<Path> files = new CopyOnWriteArrayList<>();
    private final List<Problem> refused = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile long lastSign = System.nanoTime();

    /**
     * @param count 0 for any number
     * @param idle zero for ever
     */
    Arrivals(int count, Duration idle) {
        this.count = count;
        this.idle = idle;
    }

    /** Ends the wait. */
    void end() {
        end.countDown();
    }

    List<Path> files() {
        return files;
    }

    List<Problem> refused() {
        return refused;
    }

    void await() {
        try {
            boolean ended = false;
            while (!ended && (idle.isZero() || System.nanoTime() - lastSign < idle.toNanos())) {
                ended = end.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void received(Path file) {
        files.add(file);
        alive();
        if (count > 0 && files.size() >= count) {
            end.countDown();
        }
    }

    @Override
    public void refused(Problem problem) {
        refused.add(problem);
    }

    @Override
    public void alive() {
        lastSign = System.nanoTime();
    }
}
