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

    /**
     * In the directory's order; a file need not exist.
     *
     * @param directory the data set of the file
     * @param file where it lies; listed files are found from its folder
     */
    public static List<Path> files(DicomObject directory, Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        List<Path> files = new ArrayList<>();
        if (folder == null) {
            return files;
        }
        for (DicomObject entry : directory.items(Tag.DIRECTORY_RECORD_SEQUENCE)) {
            List<String> components = entry.texts(Tag.REFERENCED_FILE_ID);
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
