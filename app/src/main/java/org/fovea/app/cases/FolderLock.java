package org.fovea.app.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.jspecify.annotations.Nullable;

/** Keeps a data folder for one copy of the program. The system lets go when the process ends, however it ends. */
public final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Makes the folder where there is none, and takes it. */
    public static Outcome<FolderLock> take(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (AccessDeniedException e) {
            return Outcome.failure(Problem.of(StoreProblem.READ_ONLY, folder.toString()));
        } catch (IOException e) {
            return Outcome.failure(Problem.of(StoreProblem.NO_FOLDER, folder.toString()));
        }
        try {
            FileChannel channel =
                    FileChannel.open(folder.resolve("fovea.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                return Outcome.failure(Problem.of(StoreProblem.IN_USE, folder.toString()));
            }
            return Outcome.success(new FolderLock(channel));
        } catch (AccessDeniedException e) {
            return Outcome.failure(Problem.of(StoreProblem.READ_ONLY, folder.toString()));
        } catch (FileSystemException e) {
            return Outcome.failure(readOnlyOrElse(folder, e));
        } catch (IOException e) {
            return Outcome.failure(Problem.of(StoreProblem.IO, folder.toString(), String.valueOf(e.getMessage())));
        }
    }

    /** A file system mounted read-only has no exception of its own. */
    private static Problem readOnlyOrElse(Path folder, FileSystemException e) {
        return Files.isWritable(folder)
                ? Problem.of(StoreProblem.IO, folder.toString(), String.valueOf(e.getReason()))
                : Problem.of(StoreProblem.READ_ONLY, folder.toString());
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
