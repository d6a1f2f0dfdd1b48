package org.fovea.app.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;

/** Writes results so that a file of the wanted name is complete or was not touched. */
public final class OutputFile {

    private OutputFile() {}

    /** What goes into the file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream stream) throws IOException;
    }

    public static Outcome<Path> write(Path file, Content content) {
        Path target = file.toAbsolutePath();
        if (Files.isDirectory(target)) {
            return isFolder(file);
        }
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        try {
            try {
                try (OutputStream stream = Files.newOutputStream(unfinished)) {
                    content.writeTo(stream);
                }
                Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            return Outcome.success(file);
        } catch (NoSuchFileException e) {
            return Outcome.failure(
                    Problem.of(OutputProblem.NO_FOLDER, Objects.toString(target.getParent(), target.toString())));
        } catch (AccessDeniedException e) {
            return Outcome.failure(Problem.of(OutputProblem.ACCESS_DENIED, file.toString()));
        } catch (FileSystemException e) {
            return Outcome.failure(Problem.of(OutputProblem.IO, file.toString(), Objects.toString(e.getReason(), "?")));
        } catch (IOException e) {
            return Outcome.failure(Problem.of(OutputProblem.IO, file.toString(), String.valueOf(e.getMessage())));
        }
    }

    /** Replacing would put the file in the place of an empty folder. */
    static Outcome<Path> isFolder(Path file) {
        return Outcome.failure(Problem.of(OutputProblem.IS_FOLDER, file.toString()));
    }
}
