package org.fovea.dicom.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;

/**
 * Finds the DICOM objects in files and folders of any depth. Headers are read by a few threads that live as long as the
 * scan; the observer is called on the caller's thread only, in the order of the files.
 *
 * <p>An object that lies there twice is reported once. A DICOMDIR holds no object; the files it lists are read, and those
 * that are missing are reported. The progress
 * total is -1 until every folder has been listed.
 */
public final class StudyScan {

    /** Headers read ahead of what the observer has seen. */
    private static final int AHEAD = 64;

    private final InstanceReader reader;

    public StudyScan(InstanceReader reader) {
        this.reader = reader;
    }

    /**
     * Returns when everything has been reported, or soon after the observer cancels.
     *
     * @param roots files and folders; one that is missing is reported as unreadable
     */
    public void run(Collection<Path> roots, ScanObserver observer) {
        int readers = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8);
        try (ExecutorService threads = Executors.newFixedThreadPool(readers + 1)) {
            BlockingQueue<Finding> findings = new LinkedBlockingQueue<>();
            threads.execute(() -> list(roots, findings, observer));
            try {
                new Run(threads, observer).drain(findings);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private static void list(Collection<Path> roots, BlockingQueue<Finding> findings, ScanObserver observer) {
        try {
            FileWalk walk = new FileWalk(
                    file -> findings.add(new Finding.Candidate(file)),
                    unreadable -> findings.add(new Finding.Closed(unreadable)),
                    () -> observer.cancelled() || Thread.currentThread().isInterrupted());
            roots.forEach(walk::walk);
        } finally {
            findings.add(new Finding.End());
        }
    }

    /** What the walk through the folders comes upon. */
    private sealed interface Finding {
        record Candidate(Path file) implements Finding {}

        record Closed(Unreadable file) implements Finding {}

        record End() implements Finding {}
    }

    /** A header being read. */
    private record Reading(Path file, Future<Outcome<Instance>> header) {}

    /** One scan in progress, confined to the caller's thread. */
    private final class Run {
        private final ExecutorService threads;
        private final ScanObserver observer;
        private final Deque<Reading> readings = new ArrayDeque<>();
        private final Set<String> known = new HashSet<>();
        private final Set<Path> taken = new HashSet<>();
        private long done;
        private long listed;
        private boolean allListed;

        Run(ExecutorService threads, ScanObserver observer) {
            this.threads = threads;
            this.observer = observer;
        }

        void drain(BlockingQueue<Finding> findings) throws InterruptedException {
            while (!(allListed && readings.isEmpty()) && !observer.cancelled()) {
                boolean room = !allListed && readings.size() < AHEAD;
                Finding next = room ? readings.isEmpty() ? findings.take() : findings.poll() : null;
                if (next == null) {
                    deliver(readings.removeFirst());
                } else {
                    take(next);
                }
            }
        }

        private void take(Finding finding) {
            switch (finding) {
                case Finding.Candidate(Path file) -> read(file);
                case Finding.Closed(Unreadable file) -> observer.unreadable(file);
                case Finding.End() -> allListed = true;
            }
        }

        private void read(Path file) {
            if (taken.add(file.toAbsolutePath().normalize())) {
                listed++;
                readings.add(new Reading(file, threads.submit(() -> reader.instance(file, observer))));
            }
        }

        private void follow(Path mediaDirectory) {
            for (Path file : reader.listedIn(mediaDirectory)) {
                if (Files.isRegularFile(file)) {
                    read(file);
                } else if (taken.add(file)) {
                    observer.unreadable(new Unreadable(file, Problem.of(ReadProblem.NOT_FOUND, file.toString())));
                }
            }
        }

        private void deliver(Reading reading) throws InterruptedException {
            Outcome<Instance> header = result(reading);
            if (observer.cancelled()) {
                return;
            }
            switch (header) {
                case Outcome.Success<Instance>(Instance instance) -> {
                    if (known.add(instance.sopInstanceUid())) {
                        observer.found(instance);
                    }
                }
                case Outcome.Failure<Instance>(Problem problem) -> {
                    if (problem.reason() == ReadProblem.MEDIA_DIRECTORY) {
                        follow(reading.file());
                    } else {
                        observer.unreadable(new Unreadable(reading.file(), problem));
                    }
                }
            }
            observer.update(++done, allListed ? listed : -1);
        }

        private Outcome<Instance> result(Reading reading) throws InterruptedException {
            try {
                return reading.header().get();
            } catch (ExecutionException fault) {
                throw new IllegalStateException("reading a header failed by a fault of ours", fault.getCause());
            }
        }
    }
}
