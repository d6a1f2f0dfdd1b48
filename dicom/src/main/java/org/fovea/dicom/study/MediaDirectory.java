package org.fovea.dicom.study;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.Tag;

/** The files that a DICOMDIR lists (PS3.3 F.3). What would lead out of its folder is left out. */
public final class MediaDirectory {

    private MediaDirectory() {}

    /** Each listed file's components (Referenced File ID), in the directory's order. */
    public static List<List<String>> fileIds(DicomObject directory) {
        return directory.items(Tag.DIRECTORY_RECORD_SEQUENCE).stream()
                .map(entry -> entry.texts(Tag.REFERENCED_FILE_ID))
                .filter(components -> !components.isEmpty())
                .toList();
    }

    /**
     * The files that a directory on a disk lists; a file need not exist.
     *
     * @param fileIds as {@link #fileIds} gives them
     * @param file where the directory lies; listed files are found from its folder
     */
    static List<Path> files(List<List<String>> fileIds, Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        List<Path> files = new ArrayList<>();
        if (folder == null) {
            return files;
        }
        for (List<String> components : fileIds) {
            Path listed = resolve(folder, components);
            if (!listed.equals(folder)) {
                files.add(listed);
            }
        }
        return files;
    }

    /** Discs are often copied with their names in lower case. */
    private static Path resolve(Path folder, List<String> components) {
        Path asWritten = below(folder, String.join("/", components));
        if (Files.exists(asWritten)) {
            return asWritten;
        }
        Path lower = below(folder, String.join("/", components).toLowerCase(Locale.ROOT));
        return Files.exists(lower) ? lower : asWritten;
    }

    /** The folder itself where the name is none, or points elsewhere. */
    private static Path below(Path folder, String name) {
        try {
            Path path = folder.resolve(name).normalize();
            return path.startsWith(folder) ? path : folder;
        } catch (InvalidPathException notAName) {
            return folder;
        }
    }
}
