package org.fovea.app.lock;

import java.util.Optional;

/** Takes what came of a question, on the thread of the user interface. */
@FunctionalInterface
public interface Answer {

    /** @param trouble why it was not done, as a sentence; empty where it was */
    void take(Optional<String> trouble);

    /** It was done. */
    default void done() {
        take(Optional.empty());
    }
}
