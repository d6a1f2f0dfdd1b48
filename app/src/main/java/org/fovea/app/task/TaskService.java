package org.fovea.app.task;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Owns the program's threads: a fixed few for each {@link Lane}, started when first needed, ended when idle for a minute,
 * never in the way of the process's end.
 */
public final class TaskService implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;

    private final Executor listening;
    private final Map<Lane, ExecutorService> lanes = new EnumMap<>(Lane.class);
    private final AtomicLong ids = new AtomicLong();
    private final List<TaskListener> listeners = new CopyOnWriteArrayList<>();
    private final Set<Task<?>> unfinished = ConcurrentHashMap.newKeySet();
    private final Set<Task<?>> announced = ConcurrentHashMap.newKeySet();

    /** @param listening where listeners are called, for example {@code Platform::runLater}; {@code Runnable::run} without windows */
    public TaskService(Executor listening) {
        this.listening = listening;
        for (Lane lane : Lane.values()) {
            lanes.put(lane, pool(lane));
        }
    }

    private static ExecutorService pool(Lane lane) {
        ThreadFactory threads = Thread.ofPlatform()
                .daemon()
                .name("fovea-" + lane.name().toLowerCase(Locale.ROOT) + "-", 1)
                .factory();
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                lane.threads(), lane.threads(), 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), threads);
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /**
     * Queues named work that the status line shows.
     *
     * @param name in the interface's language; no patient identity
     */
    public <T> Task<T> start(Lane lane, String name, Work<T> work) {
        Task<T> task = new Task<>(ids.incrementAndGet(), name, lane, work, this::changed);
        unfinished.add(task);
        changed(task);
        lane(lane).execute(task::run);
        return task;
    }

    /** A lane's threads for short work that nobody needs to see, such as one frame. */
    public Executor lane(Lane lane) {
        return Objects.requireNonNull(lanes.get(lane));
    }

    /** Tasks that are queued or running, in no order. */
    public List<Task<?>> unfinished() {
        return List.copyOf(unfinished);
    }

    /** The listener hears of every task from now on, until it is removed. */
    public void addListener(TaskListener listener) {
        listeners.add(listener);
    }

    public void removeListener(TaskListener listener) {
        listeners.remove(listener);
    }

    /** News that arrive while older news of the same task wait for the listeners are one piece of news. */
    private void changed(Task<?> task) {
        if (task.ended()) {
            unfinished.remove(task);
        }
        if (announced.add(task)) {
            listening.execute(() -> {
                announced.remove(task);
                listeners.forEach(listener -> listener.changed(task));
            });
        }
    }

    /** Cancels what runs and waits a while for it to stop, so that files and models can be closed afterwards. */
    @Override
    public void close() {
        unfinished().forEach(Task::cancel);
        lanes.values().forEach(ExecutorService::shutdown);
        try {
            for (ExecutorService lane : lanes.values()) {
                lane.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
