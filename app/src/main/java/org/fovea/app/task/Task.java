package org.fovea.app.task;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.fovea.dicom.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A piece of named work, from queue to end. Thread-safe.
 *
 * @param <T> what it yields
 */
public final class Task<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Task.class);

    /** How far a task is. {@code total} is -1 while it is unknown. */
    public record Step(long done, long total) {

        static final Step NONE = new Step(0, -1);

        /** 0 to 1, or -1 while unknown, as progress bars want it. */
        public double fraction() {
            return total > 0 ? Math.clamp((double) done / total, 0, 1) : -1;
        }
    }

    private final long id;
    private final String name;
    private final Lane lane;
    private final Work<T> work;
    private final Consumer<Task<?>> changed;
    /** Also the wish to stop: one state, so that work which hears of it can no longer deliver. */
    private final CompletableFuture<T> result = new CompletableFuture<>();

    private volatile Step step = Step.NONE;

    /** @param id of no other task of its service; counted, since randomness may make the window wait */
    Task(long id, String name, Lane lane, Work<T> work, Consumer<Task<?>> changed) {
        this.id = id;
        this.name = name;
        this.lane = lane;
        this.work = work;
        this.changed = changed;
    }

    /** Tells the tasks of one service apart. */
    public long id() {
        return id;
    }

    /** In the interface's language, for the status line; no patient identity. */
    public String name() {
        return name;
    }

    public Lane lane() {
        return lane;
    }

    public Step step() {
        return step;
    }

    public boolean ended() {
        return result.isDone();
    }

    /**
     * Completes on the working thread: exceptionally with what the work threw, or with a {@link CancellationException} as
     * soon as the task is cancelled. To be waited for and continued, not to be completed.
     */
    public CompletableFuture<T> result() {
        return result;
    }

    /** Asks the work to stop. The result is cancelled at once; what the work has begun ends at its next safe point. */
    public void cancel() {
        if (result.cancel(false)) {
            changed.accept(this);
        }
    }

    void run() {
        if (result.isCancelled()) {
            return;
        }
        changed.accept(this);
        try {
            result.complete(work.run(new Reporting()));
        } catch (Exception e) {
            if (result.completeExceptionally(e)) {
                LOG.error("task in lane {} failed", lane, e);
            }
        } catch (Error e) {
            result.completeExceptionally(e);
            throw e;
        } finally {
            changed.accept(this);
        }
    }

    /** Carries progress from the work to the listeners, and the wish to stop the other way. */
    private final class Reporting implements Progress {

        @Override
        public void update(long done, long total) {
            step = new Step(done, total);
            changed.accept(Task.this);
        }

        @Override
        public boolean cancelled() {
            return result.isCancelled();
        }
    }
}
