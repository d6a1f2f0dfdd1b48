package org.fovea.app.reading;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.fovea.app.task.Lane;
import org.fovea.app.task.Task;
import org.fovea.app.task.TaskService;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes short questions to the threads of a lane and brings the answers back to the user interface. */
final class Background {

    private static final Logger log = LoggerFactory.getLogger(Background.class);

    private final TaskService tasks;
    private final Executor ui;

    Background(TaskService tasks, Executor ui) {
        this.tasks = tasks;
        this.ui = ui;
    }

    /**
     * Follows a task to its end, whichever it is.
     *
     * @param cancelled runs when the reader stopped it
     * @param failed runs when it ended by a fault of ours, which the log has
     */
    <T> void follow(Task<T> task, Consumer<T> done, Runnable cancelled, Runnable failed) {
        task.result()
                .handleAsync(
                        (result, fault) -> {
                            if (fault == null) {
                                done.accept(result);
                            } else if (fault instanceof CancellationException) {
                                cancelled.run();
                            } else {
                                failed.run();
                            }
                            return task;
                        },
                        ui)
                .exceptionally(fault -> {
                    log.error("the end of a task in lane {} was not taken", task.lane(), fault);
                    return task;
                });
    }

    /**
     * Runs something on the thread of the user interface after a time, without keeping the screen drawing meanwhile.
     *
     * @return what makes it not run, and lets go of it
     */
    Runnable later(Duration wait, Runnable then) {
        CompletableFuture<Void> over =
                new CompletableFuture<Void>().completeOnTimeout(null, wait.toMillis(), TimeUnit.MILLISECONDS);
        over.thenRunAsync(then, ui).exceptionally(fault -> {
            if (!over.isCancelled()) {
                log.error("what was to be done later failed", fault);
            }
            return null;
        });
        return () -> over.cancel(false);
    }

    /** Questions of a lane with one thread are answered in the order in which they were asked. */
    <T> void ask(Lane lane, Supplier<T> question, Consumer<T> answer) {
        CompletableFuture.supplyAsync(question, tasks.lane(lane))
                .thenAcceptAsync(answer, ui)
                .exceptionally(fault -> {
                    log.error("work in lane {} failed", lane, fault);
                    return null;
                });
    }

    /** The same for what may fail: the answer goes one way, a problem the other. */
    <T> void ask(Lane lane, Supplier<Outcome<T>> question, Consumer<T> answer, Consumer<Problem> otherwise) {
        ask(lane, question, outcome -> {
            switch (outcome) {
                case Outcome.Success<T>(T value) -> answer.accept(value);
                case Outcome.Failure<T>(Problem problem) -> otherwise.accept(problem);
            }
        });
    }
}
