package org.fovea.app.worklist;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.fovea.app.words.WindowWords;

/** Imports a folder, files, what an archive has, or what is on a disc or stick; looks for these each time it opens. */
final class ImportMenu extends MenuButton {

    private final ImportChoice choice;
    private final Consumer<List<Path>> importer;
    private final WindowWords words;
    private final MenuItem folder;
    private final MenuItem files;
    private final MenuItem archive;

    ImportMenu(ImportChoice choice, Consumer<List<Path>> importer, Runnable archives, WindowWords words) {
        super(words.of("worklist.import"));
        this.choice = choice;
        this.importer = importer;
        this.words = words;
        folder = item(words.of("worklist.import.folder"), () -> choice.folder().ifPresent(this::take));
        files = item(words.of("worklist.import.files"), () -> {
            List<Path> chosen = choice.files();
            if (!chosen.isEmpty()) {
                importer.accept(chosen);
            }
        });
        archive = item(words.of("worklist.import.archive"), archives);
        archive.setId("import-archive");
        setId("import");
        getStyleClass().add("primary");
        setMinWidth(USE_PREF_SIZE);
        getItems().setAll(folder, files, archive);
        setOnShowing(event -> look());
    }

    private void look() {
        choice.media(found -> {
            getItems().setAll(folder, files, archive, new SeparatorMenuItem());
            if (found.isEmpty()) {
                MenuItem none = new MenuItem(words.of("worklist.import.noMedium"));
                none.setDisable(true);
                getItems().add(none);
            }
            found.forEach(medium -> getItems().add(item(name(medium), () -> take(medium.folder()))));
        });
    }

    private String name(RemovableMedia.Medium medium) {
        return words.of(medium.fileSet() ? "worklist.import.disc" : "worklist.import.medium", medium.name());
    }

    private void take(Path path) {
        importer.accept(List.of(path));
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }
}
