package org.fovea.inference.worker;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Watches one question to a worker, some ten times a second, and ends the process when it takes too long, takes too much,
 * or is no longer wanted. Whoever waits for the reply then finds the line ended, and the reason here.
 */
final class Patience implements AutoCloseable {

    /** Why a process was ended. */
    enum Loss {
        TIME,
        MEMORY,
        UNWANTED
    }

    private static final long PERIOD_MS = 100;

    private final Process process;
    private final long deadline;
    private final long residentBytes;
    private final BooleanSupplier unwanted;
    private final AtomicReference<@Nullable Loss> loss = new AtomicReference<>();
    private volatile boolean over;

    Patience(Process process, Duration limit, long residentBytes, BooleanSupplier unwanted) {
        this.process = process;
        this.deadline = System.nanoTime() + limit.toNanos();
        this.residentBytes = residentBytes;
        this.unwanted = unwanted;
        again();
    }

    private void again() {
        CompletableFuture.delayedExecutor(PERIOD_MS, TimeUnit.MILLISECONDS).execute(this::look);
    }

    private void look() {
        if (over) {
            return;
        }
        Loss found = found();
        if (found == null) {
            again();
        } else if (loss.compareAndSet(null, found)) {
            process.destroyForcibly();
        }
    }

    private @Nullable Loss found() {
        if (unwanted.getAsBoolean()) {
            return Loss.UNWANTED;
        }
        if (System.nanoTime() - deadline > 0) {
            return Loss.TIME;
        }
        OptionalLong held = ResidentMemory.of(process.pid());
        return held.isPresent() && held.getAsLong() > residentBytes ? Loss.MEMORY : null;
    }

    /** Why the process was ended, null where it was not. */
    @Nullable
    Loss loss() {
        return loss.get();
    }

    @Override
    public void close() {
        over = true;
    }
}
