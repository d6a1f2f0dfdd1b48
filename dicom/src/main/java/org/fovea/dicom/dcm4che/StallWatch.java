package org.fovea.dicom.dcm4che;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cuts a connection on which nothing has moved for too long while somebody waits for it. The toolkit's own limits do not
 * cover a peer that stops reading, and would tell the user nothing of why the work ended.
 */
final class StallWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StallWatch.class);
    private static final long LOOK_MILLIS = 50;

    private final Socket socket;
    private final long limitNanos;
    private final Future<?> looking;
    private volatile boolean waiting;
    private volatile boolean stalled;
    private volatile long lastSign;
    private volatile Runnable meanwhile = () -> {};

    StallWatch(Socket socket, Duration limit, ScheduledExecutorService clock) {
        this.socket = socket;
        this.limitNanos = limit.toNanos();
        this.lastSign = System.nanoTime();
        this.looking = clock.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Somebody waits from now on. */
    void begin() {
        sign();
        waiting = true;
    }

    void end() {
        waiting = false;
    }

    /** Something moved. */
    void sign() {
        lastSign = System.nanoTime();
    }

    /** What to do at each look while somebody waits, such as asking whether the user wants to go on. */
    void meanwhile(Runnable task) {
        meanwhile = task;
    }

    /** The connection was cut for its silence. */
    boolean stalled() {
        return stalled;
    }

    private void look() {
        if (!waiting) {
            return;
        }
        meanwhile.run();
        if (System.nanoTime() - lastSign > limitNanos) {
            stalled = true;
            waiting = false;
            try {
                socket.close();
            } catch (IOException e) {
                LOG.debug("cutting a connection failed", e);
            }
        }
    }

    @Override
    public void close() {
        looking.cancel(false);
    }
}
