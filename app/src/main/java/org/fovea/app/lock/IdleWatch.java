package org.fovea.app.lock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.scene.input.InputEvent;
import javafx.stage.Window;

/**
 * Tells when nobody has touched key or mouse in any window for a while. Asks once at the end of that while and not in
 * between, for a timer of the toolkit would keep the screen drawing.
 */
public final class IdleWatch implements AutoCloseable {

    private static final Duration WHEN_NEVER = Duration.ofMinutes(1);

    private final Supplier<Duration> patience;
    private final Runnable idle;
    private final InstantSource clock;
    private final BiConsumer<Duration, Runnable> later;
    private final EventHandler<InputEvent> touched = event -> touch();
    private final ListChangeListener<Window> opened = change -> {
        while (change.next()) {
            change.getAddedSubList().forEach(this::watch);
        }
    };
    private Instant last;
    private boolean closed;

    /**
     * @param patience zero for never
     * @param idle runs when it is over, and again after each further while
     * @param later runs something after a time, on the thread of the user interface
     */
    public IdleWatch(
            Supplier<Duration> patience, Runnable idle, InstantSource clock, BiConsumer<Duration, Runnable> later) {
        this.patience = patience;
        this.idle = idle;
        this.clock = clock;
        this.later = later;
        this.last = clock.instant();
    }

    /** Begins with the windows that are open and those that will be. */
    public void start() {
        Window.getWindows().forEach(this::watch);
        Window.getWindows().addListener(opened);
        check();
    }

    private void watch(Window window) {
        window.removeEventFilter(InputEvent.ANY, touched);
        window.addEventFilter(InputEvent.ANY, touched);
    }

    /** Watches no more. */
    @Override
    public void close() {
        closed = true;
        Window.getWindows().removeListener(opened);
    }

    void touch() {
        last = clock.instant();
    }

    void check() {
        if (closed) {
            return;
        }
        Duration wait = patience.get();
        Duration left = wait.minus(Duration.between(last, clock.instant()));
        if (wait.isZero()) {
            left = WHEN_NEVER;
        } else if (!left.isPositive()) {
            idle.run();
            touch();
            left = wait;
        }
        later.accept(left, this::check);
    }
}
