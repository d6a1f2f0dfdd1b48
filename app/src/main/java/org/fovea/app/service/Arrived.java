package org.fovea.app.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.fovea.dicom.Problem;
import org.fovea.dicom.net.ReceiveObserver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files that came by C-STORE and wait for the rest of their series: once nothing has come for a while, all of them become
 * one job. They lie in the inbox until then, also over a restart.
 */
final class Arrived implements ReceiveObserver {

    private static final Logger LOG = LoggerFactory.getLogger(Arrived.class);

    private final Path inbox;
    private final Duration silence;
    private volatile long lastSign = System.nanoTime();

    Arrived(Path inbox, Duration silence) {
        this.inbox = inbox;
        this.silence = silence;
    }

    @Override
    public void received(Path file) {
        alive();
    }

    @Override
    public void refused(Problem problem) {
        LOG.warn("an object was refused: {}", problem.reason().key());
    }

    @Override
    public void alive() {
        lastSign = System.nanoTime();
    }

    /** What is complete by now; empty while more is coming. */
    List<Path> complete() {
        if (System.nanoTime() - lastSign < silence.toNanos() || !Files.isDirectory(inbox)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(inbox)) {
            return files.filter(file -> file.toString().endsWith(".dcm"))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
