package org.fovea.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fovea.app.words.Language;

/** Starts the program with windows. Known here by this interface only, so that no command touches JavaFX. */
@FunctionalInterface
public interface Windows {

    /**
     * Returns when the last window has closed.
     *
     * @param demo whether to make the demo study and open it
     * @param language chosen on the command line, else the settings decide
     * @return the process's exit code
     */
    int open(Path dataFolder, boolean demo, Optional<Language> language);

    /** The same, and takes files as if they had been dropped on the window: what a double click on one comes to. */
    default int open(Path dataFolder, boolean demo, Optional<Language> language, List<Path> files) {
        return open(dataFolder, demo, language);
    }
}
