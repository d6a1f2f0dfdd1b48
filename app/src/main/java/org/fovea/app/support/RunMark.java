package org.fovea.app.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file in the data folder as long as windows are open on it. Where a start finds one, the run before did not come to its
 * end: a fault, the system, or the mains ended it. A crash report that Java left behind is then brought into the data
 * folder, for the next support bundle.
 *
 * <p>Only for who holds the folder's lock. What cannot be written is logged and keeps nobody from working.
 */
public final class RunMark implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunMark.class);
    private static final String NAME = "fovea.running";

    /** In the data folder. */
    static final String CRASHES = "crashes";

    private final Path file;
    private final Optional<Instant> cutShort;

    private RunMark(Path file, Optional<Instant> cutShort) {
        this.file = file;
        this.cutShort = cutShort;
    }

    /** Marks this run; Java's crash reports are looked for where Java lays them. */
    public static RunMark set(Path dataFolder) {
        return set(
                dataFolder,
                List.of(Path.of("").toAbsolutePath(), Path.of(System.getProperty("java.io.tmpdir", ""))),
                Instant.now(),
                ProcessHandle.current().pid());
    }

    static RunMark set(Path dataFolder, List<Path> reports, Instant now, long pid) {
        Path file = dataFolder.resolve(NAME);
        Optional<Instant> cutShort = Optional.empty();
        try {
            if (Files.exists(file)) {
                cutShort = Optional.of(Files.getLastModifiedTime(file).toInstant());
                collect(Files.readString(file).strip(), reports, dataFolder.resolve(CRASHES));
                LOG.warn("the run that began at {} did not come to its end", cutShort.get());
            }
            Files.writeString(file, Long.toString(pid));
            Files.setLastModifiedTime(file, FileTime.from(now));
        } catch (IOException e) {
            LOG.warn("this run cannot be marked", e);
        }
        return new RunMark(file, cutShort);
    }

    /** When the run before this one began, where it did not come to its end. */
    public Optional<Instant> cutShort() {
        return cutShort;
    }

    /** Only what Java names so: the content of the file is not believed. */
    private static void collect(String pid, List<Path> reports, Path crashes) throws IOException {
        if (!pid.matches("\\d{1,10}")) {
            return;
        }
        String name = "hs_err_pid" + pid + ".log";
        for (Path report : reports.stream().map(folder -> folder.resolve(name)).toList()) {
            if (Files.isRegularFile(report)) {
                Files.createDirectories(crashes);
                Files.move(report, crashes.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** The reports that were collected, newest first. */
    static List<Path> reports(Path dataFolder) {
        Path crashes = dataFolder.resolve(CRASHES);
        if (!Files.isDirectory(crashes)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(crashes)) {
            return files.sorted((one, other) -> Long.compare(
                            other.toFile().lastModified(), one.toFile().lastModified()))
                    .toList();
        } catch (IOException e) {
            LOG.warn("crash reports cannot be listed", e);
            return List.of();
        }
    }

    /** The run comes to its end. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("the mark of this run is left behind", e);
        }
    }
}
