package org.fovea.app.reading;

import java.util.Arrays;
import org.fovea.app.words.WindowWords;
import org.fovea.viewer.words.ViewerWords;

/** What actions of the room and of viewports are called. */
final class ActionNames {

    private final WindowWords words;
    private final ViewerWords viewerWords;

    ActionNames(WindowWords words, ViewerWords viewerWords) {
        this.words = words;
        this.viewerWords = viewerWords;
    }

    /** @param action a name of {@link Command} or of {@link org.fovea.viewer.viewport.ViewportAction} */
    String of(String action) {
        return Arrays.stream(Command.values())
                .filter(command -> command.name().equals(action))
                .findFirst()
                .map(command -> words.of(command.wordKey()) + command.which())
                .orElseGet(() -> viewerWords.text("action." + action));
    }
}
