package org.fovea.viewer.render;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * Splits a picture into bands of rows that several threads claim one after the other. The caller claims too and waits only
 * for bands that somebody already works on, so a full or single-threaded pool cannot lock up.
 */
final class Bands {

    /** Draws rows {@code from} (included) to {@code to} (excluded). */
    interface Rows {
        void draw(int from, int to);
    }

    private static final int ROWS_IN_BAND = 64;

    private final Executor helpers;
    private final int parallelism;

    Bands(Executor helpers, int parallelism) {
        if (parallelism < 1) {
            throw new IllegalArgumentException("parallelism " + parallelism);
        }
        this.helpers = helpers;
        this.parallelism = parallelism;
    }

    /** @param stopped asked before each band; once true, bands that have not begun are left out */
    void run(int height, BooleanSupplier stopped, Rows rows) {
        int count = (height + ROWS_IN_BAND - 1) / ROWS_IN_BAND;
        Claims claims = new Claims(height, count, stopped, rows);
        if (parallelism == 1 || count == 1) {
            claims.run();
            rethrow(claims);
            return;
        }
        for (int i = 1; i < Math.min(parallelism, count); i++) {
            helpers.execute(claims);
        }
        claims.run();
        rethrow(claims);
    }

    private static void rethrow(Claims claims) {
        try {
            claims.finished.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException fault ? fault : failed;
        }
    }

    private static final class Claims implements Runnable {
        private final int height;
        private final int count;
        private final BooleanSupplier stopped;
        private final Rows rows;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger left;
        private final CompletableFuture<Boolean> finished = new CompletableFuture<>();

        Claims(int height, int count, BooleanSupplier stopped, Rows rows) {
            this.height = height;
            this.count = count;
            this.stopped = stopped;
            this.rows = rows;
            left = new AtomicInteger(count);
        }

        @Override
        public void run() {
            for (int band = next.getAndIncrement(); band < count; band = next.getAndIncrement()) {
                int from = band * ROWS_IN_BAND;
                try {
                    if (!stopped.getAsBoolean()) {
                        rows.draw(from, Math.min(from + ROWS_IN_BAND, height));
                    }
                } catch (RuntimeException fault) {
                    finished.completeExceptionally(fault);
                }
                if (left.decrementAndGet() == 0) {
                    finished.complete(true);
                }
            }
        }
    }
}
