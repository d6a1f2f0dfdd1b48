package org.fovea.inference.worker;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.fovea.inference.engine.PrivateFolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One worker from its start to its end. One question at a time; {@link #close} may come from any thread. */
final class WorkerProcess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);

    /** The last words of a process that died, in characters. */
    private static final int LAST_WORDS = 2_000;

    /** The process ended, by itself or by {@link Patience}. */
    static final class Lost extends Exception {
        private static final long serialVersionUID = 1;

        private final Patience.@Nullable Loss loss;

        /** @param loss null where it ended by itself */
        Lost(Patience.@Nullable Loss loss, String how) {
            super(how);
            this.loss = loss;
        }

        Patience.@Nullable Loss loss() {
            return loss;
        }
    }

    private final Process process;
    private final PrivateFolder folder;
    private final SocketChannel channel;
    private final Line line;
    private final WorkerLimits limits;

    private WorkerProcess(Process process, PrivateFolder folder, SocketChannel channel, WorkerLimits limits) {
        this.process = process;
        this.folder = folder;
        this.channel = channel;
        this.limits = limits;
        line = new Line(Channels.newInputStream(channel), Channels.newOutputStream(channel));
    }

    /** Starts the process and waits for its call. */
    static WorkerProcess start(WorkerCommand command, WorkerLimits limits, BooleanSupplier unwanted)
            throws IOException, Lost {
        PrivateFolder folder = PrivateFolder.empty("fovea-worker-");
        Path socket = folder.path().resolve("line");
        try (ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            door.bind(UnixDomainSocketAddress.of(socket));
            Process process = command.start(socket, words(folder));
            // Whoever waits at the door must not wait for a process that is gone.
            var unused = process.onExit().thenRun(() -> close(door));
            try (Patience patience = new Patience(process, limits.opening(), limits.residentBytes(), unwanted)) {
                return new WorkerProcess(process, folder, called(door, process, folder, patience), limits);
            }
        } catch (IOException | Lost failed) {
            folder.close();
            throw failed;
        }
    }

    private static SocketChannel called(
            ServerSocketChannel door, Process process, PrivateFolder folder, Patience patience) throws Lost {
        try {
            SocketChannel channel = door.accept();
            LOG.info("worker {} started", process.pid());
            return channel;
        } catch (IOException nobodyCame) {
            process.destroyForcibly();
            throw lost(process, folder, patience);
        }
    }

    /** @throws Lost where the process ended before it answered, or was ended */
    Reply ask(Request request, Duration limit, BooleanSupplier unwanted) throws Lost {
        try (Patience patience = new Patience(process, limit, limits.residentBytes(), unwanted)) {
            try {
                line.send(request);
                return line.reply();
            } catch (IOException ended) {
                LOG.warn("the line to worker {} ended", process.pid(), ended);
                process.destroyForcibly();
                Lost lost = lost(process, folder, patience);
                close();
                throw lost;
            }
        }
    }

    /** Waits for the end of a process that has ended or was told to. */
    private static Lost lost(Process process, PrivateFolder folder, Patience patience) {
        int exit = process.onExit().thenApply(Process::exitValue).join();
        LOG.warn("worker {} ended with {}; its last words: {}", process.pid(), exit, lastWords(words(folder)));
        return new Lost(patience.loss(), "exit code " + exit);
    }

    private static Path words(PrivateFolder folder) {
        return folder.path().resolve("words");
    }

    private static String lastWords(Path words) {
        try {
            String said = Files.exists(words) ? Files.readString(words, StandardCharsets.UTF_8) : "";
            return said.substring(Math.max(0, said.length() - LAST_WORDS)).strip();
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static void close(AutoCloseable what) {
        try {
            what.close();
        } catch (Exception alreadyClosed) {
            LOG.debug("closing a worker's line failed", alreadyClosed);
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Ends the process at once; whoever waits for its answer finds the line ended. */
    @Override
    public void close() {
        process.destroyForcibly();
        close(channel);
        var unused = process.onExit().thenRun(folder::close);
    }
}
