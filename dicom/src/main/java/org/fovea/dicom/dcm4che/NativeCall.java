package org.fovea.dicom.dcm4che;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.fovea.dicom.study.ReadProblem;
import org.jspecify.annotations.Nullable;

/**
 * Runs a call that nothing can interrupt on a thread of its own, so that its caller can give up waiting. A call that was
 * given up ends by itself, unheard; while several such calls still run, no other is begun.
 */
final class NativeCall {

    private static final int LOST_AT_MOST = 4;
    private static final int PATIENCE_MILLISECONDS = 100;

    /** Calls that nobody waits for any more, in this process. */
    private static final AtomicInteger LOST = new AtomicInteger();

    private NativeCall() {}

    /** @throws Stopped where the deadline passed first, or too many calls hang */
    static <T> T run(Callable<T> call, Deadline deadline) throws IOException {
        deadline.check();
        if (LOST.get() >= LOST_AT_MOST) {
            throw new Stopped(ReadProblem.TOO_SLOW, "0");
        }
        FutureTask<T> task = new FutureTask<>(call);
        Thread thread = Thread.ofPlatform().daemon().name("fovea-codec").start(task);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException stillRunning) {
                    heedOrLose(deadline, thread);
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException failed) {
                    throw failure(failed);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void heedOrLose(Deadline deadline, Thread thread) throws Stopped {
        try {
            deadline.check();
        } catch (Stopped stopped) {
            LOST.incrementAndGet();
            Thread.ofVirtual().name("fovea-codec-lost").start(() -> {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } finally {
                    LOST.decrementAndGet();
                }
            });
            throw stopped;
        }
    }

    private static IOException failure(ExecutionException failed) {
        @Nullable Throwable cause = failed.getCause();
        if (cause instanceof RuntimeException fault) {
            throw fault;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IOException expected ? expected : new IOException(failed);
    }
}
