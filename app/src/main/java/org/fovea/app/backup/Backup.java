package org.fovea.app.backup;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fovea.app.Program;
import org.fovea.app.cases.AuditAction;
import org.fovea.app.cases.CaseStore;
import org.fovea.app.output.OutputFile;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the data folder into one file while the program works on it. */
public final class Backup {

    /** Ending of the file's name. */
    public static final String ENDING = ".fovea-backup";

    private static final Logger LOG = LoggerFactory.getLogger(Backup.class);

    private final CaseStore cases;
    private final Path folder;
    private final Clock clock;

    /** @param dataFolder absolute */
    public Backup(CaseStore cases, Path dataFolder, Clock clock) {
        this.cases = cases;
        this.folder = dataFolder;
        this.clock = clock;
    }

    /** What was written. */
    public record Written(Path file, int files, long bytes) {}

    /**
     * Writes the file, whole or not at all; one that was there is replaced. The database is copied first, as it is at one
     * instant; what is saved meanwhile is not in it.
     *
     * @return failures of {@code StoreProblem}, {@code OutputProblem} and {@link BackupProblem}
     */
    public Outcome<Written> write(Path file, Progress progress) {
        Path copy = folder.resolve(Manifest.DATABASE + ".copy");
        try {
            Files.deleteIfExists(copy);
            return cases.copyTo(copy).then(done -> write(copy, file, progress)).then(written -> cases.audit()
                    .record(AuditAction.BACKED_UP, "", String.valueOf(file.getFileName()), clock.instant())
                    .map(done -> written));
        } catch (IOException e) {
            return unreadable(copy, e);
        } finally {
            discard(copy);
        }
    }

    private Outcome<Written> write(Path database, Path file, Progress progress) {
        List<Path> others;
        try {
            others = others();
        } catch (IOException e) {
            return unreadable(folder, e);
        }
        Archive archive = new Archive(others.size() + 1, progress);
        Outcome<Path> written = OutputFile.write(file, stream -> {
            try (ZipOutputStream zip = new ZipOutputStream(stream)) {
                zip.setLevel(Deflater.BEST_SPEED);
                archive.add(zip, Manifest.DATABASE, database);
                for (Path other : others) {
                    archive.add(zip, nameOf(other), other);
                }
                zip.putNextEntry(new ZipEntry(Manifest.NAME));
                zip.write(manifest(archive.members).json());
                zip.closeEntry();
            }
        });
        if (archive.trouble != null) {
            return Outcome.failure(archive.trouble);
        }
        return written.map(path -> new Written(
                path,
                archive.members.size(),
                archive.members.stream().mapToLong(Manifest.Member::bytes).sum()));
    }

    private Manifest manifest(List<Manifest.Member> members) {
        return new Manifest(Program.nameAndVersion(), clock.instant(), folder.toString(), File.separator, members);
    }

    private String nameOf(Path file) {
        return folder.relativize(file).toString().replace(File.separatorChar, '/');
    }

    /** Plain files only: a link may lead out of the folder. A backup that lies there is not backed up again. */
    private List<Path> others() throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                boolean backup = String.valueOf(file.getFileName()).endsWith(ENDING);
                if (attributes.isRegularFile() && !backup && !passing(folder.relativize(file))) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(null);
        return found;
    }

    /** What belongs to this run of the program, or is the database in another form. */
    static boolean passing(Path inFolder) {
        String name = inFolder.toString();
        return inFolder.startsWith("crashes")
                || (inFolder.getNameCount() == 1
                        && (name.startsWith("fovea.log")
                                || name.equals("fovea.lock")
                                || name.equals("fovea.running")
                                || name.startsWith(Manifest.DATABASE)));
    }

    private static <T> Outcome<T> unreadable(Path file, IOException e) {
        return Outcome.failure(Problem.of(BackupProblem.UNREADABLE, file.toString(), said(e)));
    }

    static String said(IOException e) {
        String said = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        return Objects.toString(said, e.getClass().getSimpleName());
    }

    private static void discard(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            LOG.warn("a copy of the case database is left behind", e);
        }
    }

    /** The archive while it grows. */
    private static final class Archive {

        private final long files;
        private final Progress progress;
        private final List<Manifest.Member> members = new ArrayList<>();
        private @Nullable Problem trouble;

        Archive(long files, Progress progress) {
            this.files = files;
            this.progress = progress;
        }

        void add(ZipOutputStream zip, String name, Path file) throws IOException {
            if (progress.cancelled()) {
                trouble = Problem.of(BackupProblem.STOPPED);
                throw new IOException("stopped");
            }
            try (InputStream bytes = open(file)) {
                zip.putNextEntry(new ZipEntry(name));
                HashedCopy copy = HashedCopy.of(bytes, zip, Long.MAX_VALUE - 1);
                zip.closeEntry();
                members.add(new Manifest.Member(name, copy.bytes(), copy.sha256()));
                progress.update(members.size(), files);
            } catch (NoSuchFileException gone) {
                // Models are removed and drafts replaced while the program runs.
                LOG.info("a file went away while the backup was made");
            }
        }

        private InputStream open(Path file) throws IOException {
            try {
                return Files.newInputStream(file);
            } catch (NoSuchFileException gone) {
                throw gone;
            } catch (IOException e) {
                trouble = Problem.of(BackupProblem.UNREADABLE, file.toString(), said(e));
                throw e;
            }
        }
    }
}
