package org.fovea.app.service;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fovea.app.Networks;
import org.fovea.app.task.Lane;
import org.fovea.app.task.TaskService;
import org.fovea.app.words.Language;
import org.fovea.app.words.Sentences;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.dcm4che.DicomReceiver;
import org.fovea.dicom.net.Archive;
import org.fovea.dicom.net.Inbox;
import org.fovea.dicom.net.ReceiverSettings;
import org.fovea.dicom.net.StorageLimits;
import org.fovea.inference.engine.DeviceChoice;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The service as a whole: takes jobs from both sides and works through them until it is told to end. */
public final class LocalService implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LocalService.class);
    private static final long LOOK_MILLIS = 250;
    /** How often what could not be sent is tried again. */
    private static final long RETRY_NANOS = Duration.ofSeconds(30).toNanos();

    private final Journal journal;
    private final JobWorker worker;
    private final HttpFront http;
    private final @Nullable DicomReceiver node;
    private final @Nullable Arrived arrived;
    private final CountDownLatch end = new CountDownLatch(1);

    /**
     * How it listens.
     *
     * @param folder its own, for jobs and arrivals
     * @param http where it takes requests; port 0 lets the system choose
     * @param token that requests must show
     * @param node where it takes objects, null where it does not
     * @param silence after which what was stored is taken for complete
     * @param archive gets results of what was stored, null where nobody does
     */
    public record Settings(
            Path folder,
            InetSocketAddress http,
            String token,
            ServiceLimits limits,
            @Nullable ReceiverSettings node,
            Duration silence,
            @Nullable Archive archive,
            Language language,
            DeviceChoice device) {}

    private LocalService(
            Journal journal,
            JobWorker worker,
            HttpFront http,
            @Nullable DicomReceiver node,
            @Nullable Arrived arrived) {
        this.journal = journal;
        this.worker = worker;
        this.http = http;
        this.node = node;
        this.arrived = arrived;
    }

    /** Listens from now on; {@link #run} does the work. */
    public static Outcome<LocalService> open(
            Settings settings, Networks networks, DicomFiles files, TaskService tasks) {
        Sentences sentences = new Sentences(settings.language());
        HttpFront http;
        Journal journal;
        try {
            journal = new Journal(settings.folder().resolve("jobs"), settings.limits(), Clock.systemUTC());
            http = new HttpFront(
                    settings.http(),
                    tasks.lane(Lane.SERVICE),
                    journal,
                    networks,
                    sentences,
                    settings.token(),
                    settings.limits());
        } catch (IOException failed) {
            return Outcome.failure(Problem.of(
                    ServiceProblem.CANNOT_LISTEN,
                    settings.http().getHostString() + ":" + settings.http().getPort(),
                    String.valueOf(failed.getMessage())));
        }
        JobWorker worker = new JobWorker(
                journal,
                networks,
                files,
                tasks.lane(Lane.HEADERS),
                settings.language(),
                settings.device(),
                settings.archive());
        ReceiverSettings listening = settings.node();
        if (listening == null) {
            return Outcome.success(new LocalService(journal, worker, http, null, null));
        }
        Path inbox = settings.folder().resolve("inbox");
        Arrived arrived = new Arrived(inbox, settings.silence());
        StorageLimits limits =
                StorageLimits.STANDARD.withReserve(settings.limits().reserveBytes());
        return switch (DicomReceiver.open(listening, new Inbox(inbox, limits), arrived)) {
            case Outcome.Success<DicomReceiver>(DicomReceiver node) ->
                Outcome.success(new LocalService(journal, worker, http, node, arrived));
            case Outcome.Failure<DicomReceiver>(Problem problem) -> {
                http.close();
                yield Outcome.failure(problem);
            }
        };
    }

    /** Where requests are taken. */
    public InetSocketAddress http() {
        return http.address();
    }

    /** Where objects are taken, null where they are not. */
    public @Nullable InetSocketAddress node() {
        return node == null ? null : node.address();
    }

    /** Works until {@link #end}. What is under way then is begun anew by the next process. */
    public void run() throws IOException {
        long tried = System.nanoTime() - RETRY_NANOS;
        while (!ended()) {
            List<Path> complete = arrived == null ? List.of() : arrived.complete();
            if (!complete.isEmpty()
                    && journal.accept(complete) instanceof Outcome.Failure<ServiceJob>(Problem problem)) {
                LOG.warn("what was stored waits: {}", problem.reason().key());
            }
            boolean waiting = journal.jobs().stream().anyMatch(job -> job.state() == ServiceJob.State.WAITING);
            if (waiting || System.nanoTime() - tried > RETRY_NANOS) {
                tried = System.nanoTime();
                worker.work(this::ended);
            }
            pause();
        }
    }

    private void pause() {
        try {
            if (end.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.info("the service ends");
            }
        } catch (InterruptedException e) {
            end.countDown();
            Thread.currentThread().interrupt();
        }
    }

    private boolean ended() {
        return end.getCount() == 0;
    }

    /** Ends {@link #run} soon. */
    public void end() {
        end.countDown();
    }

    @Override
    public void close() {
        end();
        http.close();
        if (node != null) {
            node.close();
        }
    }
}
