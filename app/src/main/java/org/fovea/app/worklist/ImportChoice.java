package org.fovea.app.worklist;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks the reader what to import; the system's choosers in the program, fixed answers in a test. */
public interface ImportChoice {

    /** Empty if the reader thought better of it. */
    Optional<Path> folder();

    /** Empty if the reader thought better of it. */
    List<Path> files();

    /** Answers on the thread of the user interface which discs and sticks are plugged in. */
    void media(Consumer<List<RemovableMedia.Medium>> answer);
}
