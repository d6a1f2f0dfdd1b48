package org.fovea.inference.engine;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.fovea.inference.model.CheckedGraph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A new folder that, on POSIX systems, only this user may enter; elsewhere the user's own temporary folder has to do.
 * Closing deletes it with the files in it.
 */
public record PrivateFolder(Path path) implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PrivateFolder.class);

    /** Where TensorFlow reads a checked graph from: it holds exactly the bytes that were checked. */
    static PrivateFolder holding(CheckedGraph graph) throws IOException {
        PrivateFolder folder = empty("fovea-model-");
        Files.write(folder.path().resolve("saved_model.pb"), graph.bytes());
        return folder;
    }

    /** @param prefix of its name */
    public static PrivateFolder empty(String prefix) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        Path folder = posix
                ? Files.createTempDirectory(
                        prefix, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
                : Files.createTempDirectory(prefix);
        return new PrivateFolder(folder);
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(path);
        } catch (IOException left) {
            LOG.warn("temporary folder {} stays", path, left);
        }
    }
}
