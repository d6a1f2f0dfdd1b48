package org.fovea.dicom.net;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files that were never finished. Whoever writes one holds a lock on it, which the system takes back when the process
 * ends however it ends; so what nobody holds is nobody's.
 */
final class Leftovers {

    static final String START = "arriving-";
    static final String END = ".part";

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

    /** Where the lock lies: behind every content, so that it keeps nobody from reading, on any system. */
    private static final long LOCK_AT = Long.MAX_VALUE - 1;

    /** Younger ones may have been made by somebody who has not come to lock them yet. */
    private static final Duration YOUNG = Duration.ofMinutes(1);

    private Leftovers() {}

    /** Writes to a file that exists, holding it until closed. */
    static OutputStream claimed(Path part) throws IOException {
        FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
        try {
            lock(channel);
        } catch (IOException notHere) {
            LOG.debug("the file system knows no locks", notHere);
        }
        return Channels.newOutputStream(channel);
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock(LOCK_AT, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }

    /** Removes what nobody holds. */
    static void remove(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Instant old = Instant.now().minus(YOUNG);
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, START + "*" + END)) {
            for (Path part : parts) {
                if (Files.isRegularFile(part, LinkOption.NOFOLLOW_LINKS)
                        && Files.getLastModifiedTime(part).toInstant().isBefore(old)) {
                    remove(part, folder);
                }
            }
        } catch (IOException e) {
            LOG.warn("what was left half received in {} could not be looked through: {}", folder, e.getMessage());
        }
    }

    private static void remove(Path part, Path folder) throws IOException {
        boolean free;
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            free = lock(channel);
        }
        if (free) {
            Files.deleteIfExists(part);
            LOG.info("removed a half received object from {}", folder);
        }
    }
}
