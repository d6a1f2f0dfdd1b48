package org.fovea.app.task;

import org.fovea.dicom.Progress;

/**
 * What a task does.
 *
 * @param <T> what it yields; an {@code Outcome} where failure is expected
 */
@FunctionalInterface
public interface Work<T> {

    /** Runs on a thread of the task's lane, tells how far it is, and stops early when it is cancelled. */
    T run(Progress progress) throws Exception;
}
