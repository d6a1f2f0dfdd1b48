package org.fovea.app.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.UUID;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a file so that it is there in full or what was there stays, also when the power goes. */
public final class OutputFile {

    private static final Logger LOG = LoggerFactory.getLogger(OutputFile.class);
    /** Less than one block of a usual file system. */
    private static final long SMALLEST_ROOM = 4096;

    private OutputFile() {}

    /** What goes into the file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream stream) throws IOException;
    }

    /** @return the file as it was named, or one of {@link OutputProblem} */
    public static Outcome<Path> write(Path file, Content content) {
        Path target = file.toAbsolutePath();
        Path folder = Objects.requireNonNullElse(target.getParent(), target);
        if (Files.isDirectory(target)) {
            return isFolder(file);
        }
        if (!Files.isDirectory(folder)) {
            return Outcome.failure(Problem.of(OutputProblem.NO_FOLDER, folder.toString()));
        }
        Path draft = folder.resolve(".fovea-" + UUID.randomUUID() + ".part");
        try {
            writeThrough(content, draft);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return Outcome.success(file);
        } catch (IOException e) {
            LOG.error("a file was not written", e);
            return Outcome.failure(problem(e, file, folder));
        } finally {
            discard(draft);
        }
    }

    /** Replacing would put the file in the place of an empty folder. */
    public static Outcome<Path> isFolder(Path file) {
        return Outcome.failure(Problem.of(OutputProblem.IS_FOLDER, file.toString()));
    }

    private static void writeThrough(Content content, Path draft) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream stream = new BufferedOutputStream(Channels.newOutputStream(channel)) {
                /** Some writers close what they were given, before the file has been forced to the disk. */
                @Override
                public void close() throws IOException {
                    flush();
                }
            };
            content.writeTo(stream);
            stream.flush();
            channel.force(true);
        }
    }

    /** Asked while the unfinished file still takes its room, so that a full disk is seen as full. */
    private static Problem problem(IOException cause, Path file, Path folder) {
        if (cause instanceof AccessDeniedException || !Files.isWritable(folder)) {
            return Problem.of(OutputProblem.ACCESS_DENIED, file.toString());
        }
        if (full(folder)) {
            return Problem.of(OutputProblem.DISK_FULL, file.toString());
        }
        String said = cause instanceof FileSystemException system ? system.getReason() : cause.getMessage();
        return Problem.of(OutputProblem.IO, file.toString(), Objects.toString(said, "?"));
    }

    private static boolean full(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < SMALLEST_ROOM;
        } catch (IOException unknown) {
            LOG.debug("free space unknown", unknown);
            return false;
        }
    }

    private static void discard(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            LOG.warn("an unfinished file is left behind", e);
        }
    }
}
