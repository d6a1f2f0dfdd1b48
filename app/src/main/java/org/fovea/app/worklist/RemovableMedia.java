package org.fovea.app.worklist;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Discs, sticks and cards, found where desktops mount them. Looking may wake a drive: not for the thread of the user interface. */
public final class RemovableMedia {

    private static final Logger LOG = LoggerFactory.getLogger(RemovableMedia.class);
    private static final String MEDIA = "/media";

    private final Path home;
    private final Iterable<Path> roots;
    private final List<Path> parents;

    /**
     * One that has something on it.
     *
     * @param folder its uppermost folder
     * @param name as the desktop shows it
     * @param fileSet whether it carries a DICOMDIR (DICOM PS3.10), as a patient's disc does
     */
    public record Medium(Path folder, String name, boolean fileSet) {}

    /**
     * @param home on a drive that is not removable
     * @param roots one for each drive where drives have letters
     * @param parents folders in which media are mounted
     */
    RemovableMedia(Path home, Iterable<Path> roots, List<Path> parents) {
        this.home = home;
        this.roots = roots;
        this.parents = parents;
    }

    /** Those of this machine: Windows' drives, macOS' volumes, and what a Linux desktop mounts for its user. */
    public static RemovableMedia ofSystem() {
        String user = System.getProperty("user.name");
        return new RemovableMedia(
                Path.of(System.getProperty("user.home")),
                FileSystems.getDefault().getRootDirectories(),
                List.of(Path.of("/run/media", user), Path.of(MEDIA, user), Path.of(MEDIA), Path.of("/Volumes")));
    }

    /** What is there now, discs with a DICOMDIR first, then by name. */
    public List<Medium> mounted() {
        List<Path> places = new ArrayList<>();
        StreamSupport.stream(roots.spliterator(), false)
                .filter(root -> !home.startsWith(root))
                .forEach(places::add);
        for (Path parent : parents) {
            entries(parent).stream()
                    .filter(place -> Files.isDirectory(place) && !parents.contains(place) && !holdsTheSystem(place))
                    .forEach(places::add);
        }
        return places.stream()
                .flatMap(place -> medium(place, entries(place)).stream())
                .sorted(Comparator.comparing(Medium::fileSet).reversed().thenComparing(Medium::name))
                .toList();
    }

    /** macOS lists the start volume beside the others. */
    private boolean holdsTheSystem(Path place) {
        try {
            return home.startsWith(place.toRealPath());
        } catch (IOException gone) {
            LOG.debug("a medium went away", gone);
            return true;
        }
    }

    /** Empty where there is nothing on it. */
    private static Optional<Medium> medium(Path folder, List<Path> entries) {
        Path name = folder.getFileName();
        boolean fileSet = entries.stream()
                .anyMatch(entry -> entry.getFileName().toString().equalsIgnoreCase("DICOMDIR"));
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(new Medium(folder, (name == null ? folder : name).toString(), fileSet));
    }

    /** Empty where nothing is mounted or nobody may look. */
    private static List<Path> entries(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            return StreamSupport.stream(entries.spliterator(), false).toList();
        } catch (IOException | DirectoryIteratorException closed) {
            LOG.debug("a folder cannot be listed", closed);
            return List.of();
        }
    }
}
