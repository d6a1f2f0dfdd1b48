package org.fovea.app.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;

/**
 * A start that ends itself once the window has been painted, and prints how long that took: what the start-up table of
 * {@code docs/performance.md} is made of. Asked for by {@code -Dfovea.startOnly=true}. Runs on the thread of the user
 * interface.
 */
final class StartRun extends AnimationTimer {

    /** A pulse begins after the picture of the one before has been handed over, so the second one means: shown. */
    private static final int PULSES = 2;

    private final CompletableFuture<Integer> ended;
    private int pulses;

    /** @param ended receives the process's exit code */
    StartRun(CompletableFuture<Integer> ended) {
        this.ended = ended;
    }

    static boolean wanted() {
        return Boolean.getBoolean("fovea.startOnly");
    }

    @Override
    public void handle(long now) {
        if (++pulses == PULSES) {
            stop();
            Instant begun = ProcessHandle.current().info().startInstant().orElseThrow();
            System.out.println("shown " + Duration.between(begun, Instant.now()).toMillis() + " ms");
            ended.complete(DesktopApplication.DONE);
        }
    }
}
