package org.fovea.dicom.zip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folders that live no longer than their process. Their names say whose they are, so that what a killed process left is
 * removed by the next one.
 */
final class TemporaryFolders {

    private static final Logger LOG = LoggerFactory.getLogger(TemporaryFolders.class);
    private static final String PREFIX = "fovea-unpacked-";
    private static final Pattern OWNER = Pattern.compile(PREFIX + "(\\d{1,18})-.*");

    private TemporaryFolders() {}

    /** Makes one that only this user can read. */
    static Path make() throws IOException {
        removeOrphans();
        return Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-");
    }

    private static void removeOrphans() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir", "."));
        try (Stream<Path> entries = Files.list(temporary)) {
            entries.filter(TemporaryFolders::orphaned).forEach(TemporaryFolders::remove);
        }
    }

    /** A folder, no link to one, of this user, whose process is gone. */
    private static boolean orphaned(Path folder) {
        Matcher owner = OWNER.matcher(String.valueOf(folder.getFileName()));
        return owner.matches()
                && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && own(folder)
                && ProcessHandle.of(Long.parseLong(owner.group(1)))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty();
    }

    private static boolean own(Path folder) {
        try {
            String user = System.getProperty("user.name", "");
            String name = Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).getName();
            return name.equals(user) || name.endsWith("\\" + user);
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }

    static void remove(Path folder) {
        clear(folder, file -> true);
        delete(folder);
    }

    /** Deletes the files of a folder whose names fit. */
    static void clear(Path folder, Predicate<String> name) {
        files(folder, name).forEach(TemporaryFolders::delete);
    }

    /** The files of a folder whose names fit; none where it cannot be read. */
    static List<Path> files(Path folder, Predicate<String> name) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> name.test(String.valueOf(file.getFileName())))
                    .toList();
        } catch (IOException inUse) {
            LOG.debug("a folder of unpacked files stays", inUse);
            return List.of();
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException inUse) {
            LOG.debug("an unpacked file stays until the next start", inUse);
        }
    }
}
