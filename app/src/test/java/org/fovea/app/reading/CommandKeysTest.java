package org.fovea.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import javafx.scene.input.KeyCombination;
import org.fovea.viewer.viewport.KeyMap;
import org.junit.jupiter.api.Test;

class CommandKeysTest {

    @Test
    void noKeyIsBothTheRoomsAndTheViewports() {
        List<KeyCombination> commands = Arrays.stream(Command.values())
                .map(command -> command.usualKey())
                .toList();

        assertThat(commands).doesNotHaveDuplicates();
        assertThat(KeyMap.usual().keys().keySet()).doesNotContainAnyElementsOf(commands);
    }
}
