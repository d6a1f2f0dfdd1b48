package org.fovea.app.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.fovea.app.reading.NeedsJavaFx;
import org.fovea.app.words.Language;
import org.fovea.app.words.WindowWords;
import org.fovea.viewer.platform.Toolkit;
import org.junit.jupiter.api.Test;

@NeedsJavaFx
class ImportMenuTest {

    private final List<List<Path>> imported = new ArrayList<>();
    private List<RemovableMedia.Medium> plugged = List.of();

    private final ImportChoice choice = new ImportChoice() {
        @Override
        public Optional<Path> folder() {
            return Optional.empty();
        }

        @Override
        public List<Path> files() {
            return List.of();
        }

        @Override
        public void media(Consumer<List<RemovableMedia.Medium>> answer) {
            answer.accept(plugged);
        }
    };

    @Test
    void looksForDiscsAndSticksEachTimeItOpens() {
        Toolkit.start();
        ImportMenu menu =
                Toolkit.call(() -> new ImportMenu(choice, imported::add, () -> {}, new WindowWords(Language.ENGLISH)));
        assertThat(open(menu)).endsWith("No disc or stick found");

        Path disc = Path.of("media", "LI_WEI");
        plugged = List.of(new RemovableMedia.Medium(disc, "LI_WEI", true));
        assertThat(open(menu)).endsWith("DICOM disc: LI_WEI").doesNotContain("No disc or stick found");
        Toolkit.call(() -> {
            menu.getItems().getLast().fire();
            return true;
        });
        assertThat(imported).containsExactly(List.of(disc));
    }

    private static List<String> open(ImportMenu menu) {
        return Toolkit.call(() -> {
            Event.fireEvent(menu, new Event(MenuButton.ON_SHOWING));
            return menu.getItems().stream()
                    .map(MenuItem::getText)
                    .filter(text -> text != null)
                    .toList();
        });
    }
}
