package org.fovea.app.task;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that ends in good order when the process is asked to end, as by Ctrl+C: the process waits a while for {@link
 * #close()}, which says that the work is done.
 */
public final class ProcessEnd implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessEnd.class);
    private static final long PATIENCE_SECONDS = 10;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook;

    private ProcessEnd(Runnable asked) {
        hook = new Thread(() -> end(asked));
    }

    /** @param asked called on a thread of its own when the process is to end; makes the work stop soon */
    public static ProcessEnd await(Runnable asked) {
        ProcessEnd end = new ProcessEnd(asked);
        Runtime.getRuntime().addShutdownHook(end.hook);
        return end;
    }

    private void end(Runnable asked) {
        asked.run();
        try {
            if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("the process ended before its work had stopped");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            LOG.debug("the process is ending already");
        }
    }
}
