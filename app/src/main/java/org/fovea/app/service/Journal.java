package org.fovea.app.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service's jobs on disk: a folder for each, with what came in ({@code input}), how it stands ({@code job.json}) and
 * what came of it. A folder gets its name when all that came is on the disk, so a killed process leaves jobs or nothing.
 * Thread-safe.
 */
final class Journal {

    static final String RESULT = "result.json";
    static final String HEAT_MAP = "heatmap.png";
    static final String REPORT = "report.dcm";
    static final String PICTURE = "heatmap.dcm";

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String STATE = "job.json";
    private static final String INPUT = "input";
    private static final String INCOMING = ".incoming-";
    private static final String STORED = ".stored-";
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final ServiceLimits limits;
    private final Clock clock;
    /** As they stand on the disk. */
    private final Map<String, ServiceJob> jobs = new ConcurrentHashMap<>();

    Journal(Path folder, ServiceLimits limits, Clock clock) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.limits = limits;
        this.clock = clock;
        for (Path job : folders(Journal::isId)) {
            read(job).ifPresent(found -> jobs.put(found.id(), found));
        }
        // What a killed process was about to take in.
        for (Path left : folders(name -> name.startsWith(INCOMING) || name.startsWith(STORED))) {
            String name = left.getFileName().toString();
            if (name.startsWith(INCOMING)) {
                delete(left);
            } else {
                // Its sender was told that these objects are safe here.
                commit(left, name.substring(STORED.length()), "", true);
            }
        }
    }

    private List<Path> folders(Predicate<String> name) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(one -> name.test(one.getFileName().toString())).toList();
        }
    }

    /** Takes in the bytes of one DICOM file or archive. */
    Outcome<ServiceJob> accept(InputStream body, String model) {
        return accepted(model, false, input -> {
            try (FileChannel out =
                    FileChannel.open(input.resolve("body"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                byte[] buffer = new byte[BUFFER];
                long length = 0;
                for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                    length += read;
                    if (length > limits.bodyBytes()) {
                        return Optional.of(
                                Problem.of(ServiceProblem.TOO_LARGE, String.valueOf(limits.bodyBytes() >> 20)));
                    }
                    ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
                    while (bytes.hasRemaining()) {
                        out.write(bytes);
                    }
                }
                out.force(true);
                return Optional.empty();
            }
        });
    }

    /** Takes over files that arrived by C-STORE. */
    Outcome<ServiceJob> accept(List<Path> files) {
        return accepted("", true, input -> {
            for (Path file : files) {
                Files.move(file, input.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
            return Optional.empty();
        });
    }

    private interface Filling {
        Optional<Problem> fill(Path input) throws IOException;
    }

    /** The lock is not held while bytes come in: a slow caller keeps nobody else waiting. */
    private Outcome<ServiceJob> accepted(String model, boolean stored, Filling filling) {
        String id = UUID.randomUUID().toString();
        Path incoming = folder.resolve((stored ? STORED : INCOMING) + id);
        try {
            Optional<Problem> refused = stored ? Optional.empty() : full();
            if (refused.isEmpty()) {
                refused = filling.fill(Files.createDirectories(incoming.resolve(INPUT)));
            }
            if (refused.isPresent()) {
                delete(incoming);
                return Outcome.failure(refused.get());
            }
            return commit(incoming, id, model, stored);
        } catch (IOException failed) {
            if (!stored) {
                delete(incoming);
            }
            return Outcome.failure(
                    Problem.of(ServiceProblem.IO, folder.toString(), String.valueOf(failed.getMessage())));
        }
    }

    private Optional<Problem> full() throws IOException {
        long waiting = jobs().stream().filter(job -> !job.over()).count();
        if (waiting >= limits.waiting()) {
            return Optional.of(Problem.of(ServiceProblem.BUSY, String.valueOf(waiting)));
        }
        return Files.getFileStore(folder).getUsableSpace() <= limits.reserveBytes()
                ? Optional.of(Problem.of(ServiceProblem.NO_ROOM, String.valueOf(limits.reserveBytes() >> 20)))
                : Optional.empty();
    }

    private synchronized Outcome<ServiceJob> commit(Path incoming, String id, String model, boolean stored)
            throws IOException {
        // What was stored was accepted already; only requests can still be told to come again.
        Optional<Problem> refused = stored ? Optional.empty() : full();
        if (refused.isPresent()) {
            delete(incoming);
            return Outcome.failure(refused.get());
        }
        ServiceJob job = new ServiceJob(
                id,
                model,
                stored,
                ServiceJob.State.WAITING,
                null,
                null,
                clock.instant().toString());
        write(incoming.resolve(STATE), JSON.writeValueAsBytes(job));
        Files.move(incoming, folder.resolve(id), StandardCopyOption.ATOMIC_MOVE);
        jobs.put(id, job);
        prune();
        return Outcome.success(job);
    }

    /** How a job stands; empty where there is none of that id. */
    Optional<ServiceJob> find(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    /** Every job, the oldest first. */
    List<ServiceJob> jobs() {
        return jobs.values().stream()
                .sorted(Comparator.comparing(ServiceJob::accepted).thenComparing(ServiceJob::id))
                .toList();
    }

    /** Notes how a job stands now, whole or not at all. */
    void note(ServiceJob job) throws IOException {
        write(file(job, STATE), JSON.writeValueAsBytes(job));
        jobs.put(job.id(), job);
    }

    /** What came in. */
    Path input(ServiceJob job) {
        return file(job, INPUT);
    }

    /** @param name one of this class's */
    Path file(ServiceJob job, String name) {
        return folder.resolve(job.id()).resolve(name);
    }

    /** Forgets a job with everything that belongs to it. */
    void remove(ServiceJob job) {
        jobs.remove(job.id());
        delete(folder.resolve(job.id()));
    }

    private void prune() {
        List<ServiceJob> over = jobs().stream().filter(ServiceJob::over).toList();
        over.stream().limit(Math.max(0, over.size() - limits.kept())).forEach(this::remove);
    }

    private static boolean isId(String name) {
        return name.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    private static Optional<ServiceJob> read(Path job) {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(job.resolve(STATE)), ServiceJob.class));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException | JacksonException damaged) {
            LOG.warn("job {} cannot be read", job.getFileName(), damaged);
            return Optional.empty();
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try (FileChannel out = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                out.write(left);
            }
            out.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (IOException | UncheckedIOException stays) {
            LOG.warn("{} could not be removed", folder, stays);
        }
    }
}
