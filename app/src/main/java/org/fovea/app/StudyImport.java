package org.fovea.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.fovea.app.cases.Studies;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.InstanceReader;
import org.fovea.dicom.study.ReadProblem;
import org.fovea.dicom.study.ScanObserver;
import org.fovea.dicom.study.StudyScan;
import org.fovea.dicom.study.Unreadable;
import org.fovea.dicom.zip.UnpackedFiles;
import org.fovea.dicom.zip.ZipRefusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Scans files, folders and archives into the case database: by reference, or with a copy of each file in a folder of the
 * program's own, where objects out of archives lie too. The originals stay as they are.
 */
public final class StudyImport {

    private static final Logger LOG = LoggerFactory.getLogger(StudyImport.class);

    private final InstanceReader reader;
    private final Studies studies;
    private final Executor threads;
    private final Path unpackedFolder;

    /**
     * @param threads read headers
     * @param unpackedFolder holds what was found in archives, for as long as the database
     */
    StudyImport(InstanceReader reader, Studies studies, Executor threads, Path unpackedFolder) {
        this.reader = reader;
        this.studies = studies;
        this.threads = threads;
        this.unpackedFolder = unpackedFolder;
    }

    /**
     * Returns when all is stored, or soon after the observer cancels or the database fails. Unreadable files stop
     * nothing; where nothing at all was readable in one root or several, and no file says why, the outcome is {@link
     * ReadProblem#NOTHING_FOUND}.
     *
     * @param observer hears of an instance once it is stored, on the calling thread
     */
    public Outcome<ImportSummary> run(Collection<Path> roots, ScanObserver observer) {
        return run(roots, file -> false, observer);
    }

    /**
     * The same.
     *
     * @param copied which files are copied, by their paths
     */
    public Outcome<ImportSummary> run(Collection<Path> roots, Predicate<Path> copied, ScanObserver observer) {
        Batches batches;
        try (UnpackedFiles unpacked = UnpackedFiles.keptIn(unpackedFolder)) {
            batches = new Batches(observer, copied, unpacked);
            try {
                new StudyScan(reader, threads).run(roots, unpacked, batches);
                batches.flush();
            } finally {
                batches.notStored().forEach(unpacked::giveUp);
            }
        }
        if (batches.failure != null) {
            return Outcome.failure(batches.failure);
        }
        ImportSummary summary = batches.summary();
        if (summary.stored() == 0 && summary.unreadable().isEmpty() && !summary.cancelled()) {
            String names = String.join(", ", roots.stream().map(Path::toString).toList());
            return Outcome.failure(Problem.of(ReadProblem.NOTHING_FOUND, names));
        }
        return Outcome.success(summary);
    }

    /** Removes what an import that was killed unpacked and did not store. Not while an import runs. */
    void tidy() {
        if (Files.isDirectory(unpackedFolder)) {
            UnpackedFiles.tidy(unpackedFolder, () -> studies.filesIn(unpackedFolder));
        }
    }

    /**
     * Removes what was unpacked for images that are no longer stored; files elsewhere are not ours. Not while an import
     * runs.
     */
    void discard(Collection<Path> files) {
        if (studies.filesIn(unpackedFolder) instanceof Outcome.Success<Set<Path>>(Set<Path> stored)) {
            files.stream()
                    .filter(file -> file.startsWith(unpackedFolder) && !stored.contains(file))
                    .forEach(StudyImport::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("an unpacked file of a removed study is left behind", e);
        }
    }

    /** Collects instances to one transaction's worth, and stops the scan when one fails. */
    private final class Batches implements ScanObserver {

        /** Large enough to be quick, small enough for a list that grows before the eye. */
        private static final int SIZE = 200;

        private final ScanObserver observer;
        private final Predicate<Path> copied;
        private final UnpackedFiles kept;
        private final List<Instance> waiting = new ArrayList<>();
        private final List<Unreadable> unreadable = new ArrayList<>();
        private final Set<String> stored = new LinkedHashSet<>();
        private final List<Path> lost = new ArrayList<>();
        private int count;
        private int images;
        private @Nullable Problem failure;

        Batches(ScanObserver observer, Predicate<Path> copied, UnpackedFiles kept) {
            this.observer = observer;
            this.copied = copied;
            this.kept = kept;
        }

        @Override
        public void found(Instance instance) {
            Path file = instance.file();
            if (!file.startsWith(unpackedFolder) && copied.test(file)) {
                copy(instance);
            } else {
                waiting.add(instance);
            }
            if (waiting.size() >= SIZE) {
                flush();
            }
        }

        /** A file that vanishes meanwhile, with its medium, is like one that cannot be read. */
        private void copy(Instance instance) {
            try {
                Path copy = kept.copyIn(instance.file());
                kept.keep(copy);
                waiting.add(instance.in(copy));
            } catch (ZipRefusal noRoom) {
                failure = noRoom.problem();
            } catch (IOException gone) {
                LOG.warn("a file was not copied", gone);
                unreadable(new Unreadable(
                        instance.file(),
                        Problem.of(
                                ReadProblem.IO,
                                String.valueOf(instance.file().getFileName()),
                                Objects.toString(gone.getMessage(), "?"))));
            }
        }

        @Override
        public void unreadable(Unreadable file) {
            unreadable.add(file);
            observer.unreadable(file);
        }

        @Override
        public void update(long done, long total) {
            observer.update(done, total);
        }

        @Override
        public boolean cancelled() {
            return failure != null || observer.cancelled();
        }

        void flush() {
            if (failure == null && !waiting.isEmpty()) {
                store();
            }
            if (failure != null) {
                waiting.forEach(instance -> lost.add(instance.file()));
            }
            waiting.clear();
        }

        private void store() {
            switch (studies.store(waiting)) {
                case Outcome.Success<Integer>(Integer written) -> {
                    count += written;
                    images += (int) waiting.stream().filter(Instance::hasImage).count();
                    waiting.forEach(
                            instance -> stored.add(instance.series().study().studyInstanceUid()));
                    waiting.forEach(observer::found);
                }
                case Outcome.Failure<Integer>(Problem problem) -> failure = problem;
            }
        }

        /** Files of what was found and did not get into the database, because of a failure or a fault. */
        List<Path> notStored() {
            waiting.forEach(instance -> lost.add(instance.file()));
            return lost;
        }

        ImportSummary summary() {
            return new ImportSummary(List.copyOf(stored), count, images, unreadable, observer.cancelled());
        }
    }
}
