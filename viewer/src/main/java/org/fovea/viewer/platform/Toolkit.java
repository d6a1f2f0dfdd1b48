package org.fovea.viewer.platform;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;

/** Starts JavaFX where no {@code Application} does: in tests and in runs without a display. */
public final class Toolkit {

    private Toolkit() {}

    /** Starts it if it does not run yet, and keeps it running when the last window closes. Returns when it is up. */
    public static void start() {
        CompletableFuture<Void> up = new CompletableFuture<>();
        try {
            Platform.startup(() -> up.complete(null));
        } catch (IllegalStateException running) {
            up.complete(null);
        }
        up.join();
        Platform.setImplicitExit(false);
    }

    /**
     * Runs something on the UI thread and waits for it.
     *
     * @throws CompletionException with what it threw
     */
    public static <T> T call(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Runnable task = () -> {
            try {
                result.complete(work.call());
            } catch (Exception | AssertionError fault) {
                result.completeExceptionally(fault);
            }
        };
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        return result.join();
    }
}
