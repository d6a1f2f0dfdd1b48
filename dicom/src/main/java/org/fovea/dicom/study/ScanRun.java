package org.fovea.dicom.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Phaser;
import java.util.concurrent.RejectedExecutionException;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.zip.UnpackedFiles;
import org.fovea.dicom.zip.ZipDirectory;
import org.fovea.dicom.zip.ZipMember;
import org.fovea.dicom.zip.ZipProblem;
import org.fovea.dicom.zip.ZipRefusal;

/** One scan in progress, confined to the caller's thread but for what {@link #execute} runs. */
final class ScanRun {

    /** Headers read ahead of what the observer has seen. */
    private static final int AHEAD = 64;

    /** An archive in an archive is read, one deeper is not. */
    private static final int DEEPEST = 2;

    /** Where nothing was unpacked. */
    private static final Path NOWHERE = Path.of("");

    private final InstanceReader reader;
    private final Executor threads;
    private final UnpackedFiles unpacked;
    private final ScanObserver observer;
    private final Deque<Reading> readings = new ArrayDeque<>();
    private final Deque<Source> members = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private final Set<Path> taken = new HashSet<>();
    private final Phaser working = new Phaser(1);
    private final Progress cancelling = new Progress() {
        @Override
        public void update(long read, long total) {}

        @Override
        public boolean cancelled() {
            return stopped();
        }
    };
    private volatile boolean stop;
    private long done;
    private long listed;
    private boolean allListed;

    ScanRun(InstanceReader reader, Executor threads, UnpackedFiles unpacked, ScanObserver observer) {
        this.reader = reader;
        this.threads = threads;
        this.unpacked = unpacked;
        this.observer = observer;
    }

    /** What the walk through the folders comes upon. */
    sealed interface Finding {
        record Candidate(Source.OnDisk source) implements Finding {}

        record Closed(Unreadable file) implements Finding {}

        record End() implements Finding {}
    }

    /** A source that can be read now, and what its header said. */
    private record Header(Path file, Outcome<Instance> instance) {}

    /** A header being read. */
    private record Reading(Source source, FutureTask<Header> header) {}

    void drain(BlockingQueue<Finding> findings) throws InterruptedException {
        while (!(allListed && members.isEmpty() && readings.isEmpty()) && !stopped()) {
            if (readings.size() >= AHEAD || !begin(findings)) {
                deliver(readings.removeFirst());
            }
        }
    }

    /** Nobody wants more. */
    boolean stopped() {
        return stop || observer.cancelled();
    }

    /** Begins no more, and waits for what still runs. */
    void stop() {
        stop = true;
        working.arriveAndAwaitAdvance();
    }

    /** Runs on one of the threads, and is waited for in the end. */
    void execute(Runnable work) {
        working.register();
        Runnable counted = () -> {
            try {
                work.run();
            } finally {
                working.arriveAndDeregister();
            }
        };
        try {
            threads.execute(counted);
        } catch (RejectedExecutionException closing) {
            working.arriveAndDeregister();
            throw closing;
        }
    }

    /** Takes one more thing up; false where there is nothing at the moment but what is being read. */
    private boolean begin(BlockingQueue<Finding> findings) throws InterruptedException {
        if (!members.isEmpty()) {
            read(members.removeFirst());
            return true;
        }
        Finding next = allListed ? null : readings.isEmpty() ? findings.take() : findings.poll();
        if (next == null) {
            return false;
        }
        switch (next) {
            case Finding.Candidate(Source.OnDisk source) -> readOnce(source);
            case Finding.Closed(Unreadable file) -> observer.unreadable(file);
            case Finding.End() -> allListed();
        }
        return true;
    }

    /** Where everything was read before the walk came to its end, nothing else tells how much there was. */
    private void allListed() {
        allListed = true;
        if (done > 0 && done == listed) {
            observer.update(done, listed);
        }
    }

    private void readOnce(Source.OnDisk source) {
        if (taken.add(source.path().toAbsolutePath().normalize())) {
            read(source);
        }
    }

    private void read(Source source) {
        listed++;
        FutureTask<Header> header = new FutureTask<>(() -> header(source));
        execute(header);
        readings.add(new Reading(source, header));
    }

    /** On one of the threads. */
    private Header header(Source source) {
        if (stopped()) {
            return new Header(NOWHERE, Outcome.failure(Problem.of(ReadProblem.CANCELLED, source.name())));
        }
        try {
            Path file = source.file(unpacked, cancelling);
            return new Header(file, reader.instance(file, cancelling));
        } catch (ZipRefusal refusal) {
            return new Header(NOWHERE, Outcome.failure(refusal.problem()));
        } catch (IOException e) {
            return new Header(
                    NOWHERE,
                    Outcome.failure(Problem.of(ReadProblem.IO, source.name(), String.valueOf(e.getMessage()))));
        }
    }

    private void deliver(Reading reading) throws InterruptedException {
        Header header = result(reading);
        if (stopped()) {
            return;
        }
        switch (header.instance()) {
            case Outcome.Success<Instance>(Instance instance) -> {
                if (known.add(instance.sopInstanceUid())) {
                    unpacked.keep(header.file());
                    observer.found(instance);
                }
            }
            case Outcome.Failure<Instance>(Problem problem) -> {
                if (problem.reason() == ReadProblem.MEDIA_DIRECTORY) {
                    follow(reading.source(), header.file());
                } else if (archive(reading.source(), header.file())) {
                    open(reading.source(), header.file());
                } else {
                    observer.unreadable(reading.source().unreadable(naming(reading.source(), header.file(), problem)));
                }
            }
        }
        observer.update(++done, allListed ? listed : -1);
    }

    private static Header result(Reading reading) throws InterruptedException {
        try {
            return reading.header().get();
        } catch (ExecutionException fault) {
            throw new IllegalStateException("reading a header failed by a fault of ours", fault.getCause());
        }
    }

    /** Office documents and programs are archives too; only what is called one is looked into. */
    private static boolean archive(Source source, Path file) {
        boolean called = source.name().toLowerCase(Locale.ROOT).endsWith(".zip")
                || (source instanceof Source.OnDisk disk && disk.named());
        return called && !file.equals(NOWHERE) && ZipDirectory.begins(file);
    }

    private void open(Source source, Path file) {
        if (source.depth() >= DEEPEST) {
            observer.unreadable(source.unreadable(Problem.of(ZipProblem.NESTED, source.name())));
            return;
        }
        try {
            Source.Archive archive = Source.Archive.open(source, file, unpacked);
            archive.members().forEach(member -> members.add(new Source.Packed(archive, member)));
        } catch (ZipRefusal refusal) {
            observer.unreadable(source.unreadable(refusal.problem()));
        } catch (IOException e) {
            observer.unreadable(
                    source.unreadable(Problem.of(ReadProblem.IO, source.name(), String.valueOf(e.getMessage()))));
        }
    }

    /** The files that a DICOMDIR lists are read where they lie in folders; those of an archive are all read anyway. */
    private void follow(Source source, Path mediaDirectory) {
        List<List<String>> fileIds = reader.listedIn(mediaDirectory);
        switch (source) {
            case Source.Packed(Source.Archive archive, ZipMember member) -> {
                for (String name : archive.missing(member, fileIds)) {
                    observer.unreadable(archive.unreadable(name, Problem.of(ReadProblem.NOT_FOUND, name)));
                }
            }
            case Source.OnDisk(Path path, boolean named) -> {
                for (Path file : MediaDirectory.files(fileIds, path)) {
                    if (Files.isRegularFile(file)) {
                        readOnce(new Source.OnDisk(file, false));
                    } else if (taken.add(file)) {
                        observer.unreadable(new Unreadable(file, Problem.of(ReadProblem.NOT_FOUND, file.toString())));
                    }
                }
            }
        }
    }

    /** The reader named the file by the name under which it was unpacked. */
    private static Problem naming(Source source, Path file, Problem problem) {
        String unpackedName = String.valueOf(file.getFileName());
        return new Problem(
                problem.reason(),
                problem.facts().stream()
                        .map(fact -> fact.equals(unpackedName) ? source.name() : fact)
                        .toList());
    }
}
