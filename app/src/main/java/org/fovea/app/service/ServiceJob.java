package org.fovea.app.service;

import org.jspecify.annotations.Nullable;

/**
 * One piece of work.
 *
 * @param id a UUID
 * @param model as the model store finds it; empty lets the service choose by the models' scopes
 * @param stored whether it came by C-STORE, so that its results are sent on
 * @param reason key of why it failed or could not be sent, null where neither
 * @param message the same as a sentence
 * @param accepted ISO time
 */
public record ServiceJob(
        String id,
        String model,
        boolean stored,
        State state,
        @Nullable String reason,
        @Nullable String message,
        String accepted) {

    /** Where a job stands. */
    public enum State {
        WAITING,
        /** Classified; its results have not reached the archive yet. */
        UNSENT,
        DONE,
        FAILED
    }

    /** Whether nothing more will happen to it. */
    boolean over() {
        return state == State.DONE || state == State.FAILED;
    }

    ServiceJob now(State next, @Nullable String why, @Nullable String sentence) {
        return new ServiceJob(id, model, stored, next, why, sentence, accepted);
    }
}
