package org.fovea.app.lock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
    private final Later later;
    private final EventHandler<InputEvent> touched = event -> touch();
    private final ListChangeListener<Window> opened = change -> {
        while (change.next()) {
            change.getAddedSubList().forEach(this::watch);
        }
    };
    private Instant last;
    private Runnable cancel = () -> {};

    /** Runs something after a time, on the thread of the user interface. */
    @FunctionalInterface
    public interface Later {
        /** @return what makes it not run, and lets go of it */
        Runnable run(Duration wait, Runnable then);
    }

    /**
     * @param patience zero for never
     * @param idle runs when it is over, and again after each further while
     */
    public IdleWatch(Supplier<Duration> patience, Runnable idle, InstantSource clock, Later later) {
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
        cancel.run();
        Window.getWindows().removeListener(opened);
    }

    void touch() {
        last = clock.instant();
    }

    void check() {
        Duration wait = patience.get();
        Duration left = wait.minus(Duration.between(last, clock.instant()));
        if (wait.isZero()) {
            left = WHEN_NEVER;
        } else if (!left.isPositive()) {
            idle.run();
            touch();
            left = wait;
        }
        cancel = later.run(left, this::check);
    }
}
