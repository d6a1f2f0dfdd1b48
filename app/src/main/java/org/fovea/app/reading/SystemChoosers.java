package org.fovea.app.reading;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.fovea.app.Workstation;
import org.fovea.app.picture.PictureFormat;
import org.fovea.app.task.Lane;
import org.fovea.app.words.WindowWords;
import org.fovea.app.worklist.ImportChoice;
import org.fovea.app.worklist.RemovableMedia;
import org.jspecify.annotations.Nullable;

/** The system's own file choosers, opened where the reader last was. */
final class SystemChoosers implements ImportChoice, ExportModel.Where {

    private final Window owner;
    private final Workstation station;
    private final WindowWords words;

    SystemChoosers(Window owner, Workstation station, WindowWords words) {
        this.owner = owner;
        this.station = station;
        this.words = words;
    }

    @Override
    public Optional<Path> folder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(words.of("worklist.import.folder.title"));
        chooser.setInitialDirectory(lastFolder());
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath).map(this::remembered);
    }

    @Override
    public List<Path> files() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.of("worklist.import.files.title"));
        chooser.setInitialDirectory(lastFolder());
        List<File> chosen = chooser.showOpenMultipleDialog(owner);
        if (chosen == null || chosen.isEmpty()) {
            return List.of();
        }
        Path folder = chosen.getFirst().toPath().toAbsolutePath().getParent();
        if (folder != null) {
            remembered(folder);
        }
        return chosen.stream().map(File::toPath).toList();
    }

    @Override
    public void media(Consumer<List<RemovableMedia.Medium>> answer) {
        new Background(station.tasks(), Platform::runLater)
                .ask(Lane.HEADERS, RemovableMedia.ofSystem()::mounted, answer);
    }

    @Override
    public Optional<Path> ask(String suggestedName) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.of("export.title"));
        chooser.setInitialFileName(suggestedName);
        chooser.getExtensionFilters().addAll(filters(suggestedName));
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    /** A still picture may become either kind of file. */
    private static List<FileChooser.ExtensionFilter> filters(String name) {
        FileChooser.ExtensionFilter png = new FileChooser.ExtensionFilter("PNG", "*.png");
        return switch (PictureFormat.of(Path.of(name)).orElse(null)) {
            case PNG, JPEG -> List.of(png, new FileChooser.ExtensionFilter("JPEG", "*.jpg", "*.jpeg"));
            case GIF -> List.of(new FileChooser.ExtensionFilter("GIF", "*.gif"));
            case null -> List.of(ending(name));
        };
    }

    private static FileChooser.ExtensionFilter ending(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return new FileChooser.ExtensionFilter(ending.toUpperCase(Locale.ROOT), "*." + ending);
    }

    private Path remembered(Path folder) {
        station.change(station.settings().withLastFolder(folder));
        return folder;
    }

    private @Nullable File lastFolder() {
        return station.settings().lastFolders().stream()
                .filter(Files::isDirectory)
                .findFirst()
                .map(Path::toFile)
                .orElse(null);
    }
}
