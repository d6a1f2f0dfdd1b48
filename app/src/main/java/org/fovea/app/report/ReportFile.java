package org.fovea.app.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a file so that it is there in full or not at all, also when the power goes. */
final class ReportFile {

    private static final Logger LOG = LoggerFactory.getLogger(ReportFile.class);

    private ReportFile() {}

    static Outcome<Path> write(byte[] content, Path file) {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return Outcome.failure(Problem.of(ReportProblem.NO_FOLDER, String.valueOf(folder)));
        }
        Path draft = folder.resolve(".fovea-" + UUID.randomUUID() + ".part");
        try {
            writeThrough(content, draft);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return Outcome.success(target);
        } catch (IOException e) {
            LOG.error("report not written", e);
            Problem problem = problem(e, content.length, target, folder);
            discard(draft);
            return Outcome.failure(problem);
        }
    }

    private static void writeThrough(byte[] content, Path draft) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    private static Problem problem(IOException cause, int needed, Path target, Path folder) {
        if (cause instanceof AccessDeniedException || !Files.isWritable(folder)) {
            return Problem.of(ReportProblem.ACCESS_DENIED, target.toString());
        }
        try {
            if (Files.getFileStore(folder).getUsableSpace() < needed) {
                return Problem.of(ReportProblem.DISK_FULL, target.toString());
            }
        } catch (IOException unknown) {
            LOG.debug("free space unknown", unknown);
        }
        String said = cause.getMessage();
        return Problem.of(ReportProblem.IO, target.toString(), said == null ? "" : said);
    }

    private static void discard(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            LOG.warn("an unfinished file is left behind", e);
        }
    }
}
