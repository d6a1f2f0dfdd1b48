package org.fovea.app.task;

/** Hears what tasks do, on the executor the service was given. */
@FunctionalInterface
public interface TaskListener {

    /** The task was queued, began, came further or ended. Progress may be skipped, the end never is. */
    void changed(Task<?> task);
}
