package org.fovea.app.objects;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** Takes work off the thread of the user interface and brings the answer back to it. */
public interface Errands {
    <T> void ask(Supplier<T> question, Consumer<T> answer);
}
