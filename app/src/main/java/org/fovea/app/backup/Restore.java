package org.fovea.app.backup;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.fovea.app.cases.CaseFile;
import org.fovea.app.cases.FolderLock;
import org.fovea.app.cases.vault.Passphrase;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a backup into an empty data folder. All of it is unpacked aside and checked before the first file comes to its
 * place: names, lengths, SHA-256, and the database page by page. The case database comes last, so a folder in which it lies
 * is whole.
 */
public final class Restore {

    private static final Logger LOG = LoggerFactory.getLogger(Restore.class);
    private static final String ASIDE = ".restoring";
    private static final long LONGEST_MANIFEST = 256L << 20;

    private final Path backup;
    private final Path folder;
    private final Optional<Passphrase> passphrase;
    private final Progress progress;

    private Restore(Path backup, Path folder, Optional<Passphrase> passphrase, Progress progress) {
        this.backup = backup;
        this.folder = folder;
        this.passphrase = passphrase;
        this.progress = progress;
    }

    /**
     * What was restored.
     *
     * @param made when the backup was made
     * @param program that made it
     */
    public record Restored(Path folder, int files, long bytes, Instant made, String program) {}

    /**
     * @param dataFolder absolute; empty but for a log, or made
     * @param passphrase that the cases had when the backup was made; not looked at for cases in the clear
     * @return failures of {@code StoreProblem}, {@code VaultProblem} and {@link BackupProblem}; after one the folder is as it was
     */
    public static Outcome<Restored> into(
            Path dataFolder, Path backup, Optional<Passphrase> passphrase, Progress progress) {
        return FolderLock.take(dataFolder).then(lock -> {
            try (lock) {
                return new Restore(backup, dataFolder, passphrase, progress).run();
            }
        });
    }

    private Outcome<Restored> run() {
        Path aside = folder.resolve(ASIDE);
        try {
            remove(aside);
            if (!vacant()) {
                return failure(BackupProblem.NOT_EMPTY, folder.toString());
            }
            return unpacked(aside).then(manifest -> {
                Path database = aside.resolve(Manifest.DATABASE);
                return CaseFile.of(database, passphrase)
                        .then(cases -> cases.check().then(sound -> cases.move(root(manifest), folder + File.separator)))
                        .then(moved -> settle(aside, manifest));
            });
        } catch (IOException e) {
            LOG.warn("a backup was not restored", e);
            return failure(BackupProblem.NOT_WRITTEN, folder.toString(), Backup.said(e));
        } finally {
            discard(aside);
        }
    }

    /** Where files lay that the database names, with the separator behind it. */
    private static String root(Manifest manifest) {
        return manifest.dataFolder() + manifest.separator();
    }

    private boolean vacant() throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.map(folder::relativize)
                    .allMatch(file -> Backup.passing(file) && !file.startsWith(Manifest.DATABASE));
        }
    }

    private Outcome<Manifest> unpacked(Path aside) throws IOException {
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            ZipEntry entry = zip.getEntry(Manifest.NAME);
            if (entry == null || entry.getSize() > LONGEST_MANIFEST) {
                return failure(BackupProblem.NO_BACKUP, backup.toString());
            }
            try (InputStream bytes = zip.getInputStream(entry)) {
                return switch (Manifest.read(bytes.readNBytes((int) LONGEST_MANIFEST))) {
                    case Manifest.Nonsense() -> failure(BackupProblem.NO_BACKUP, backup.toString());
                    case Manifest.Later(String program) -> failure(BackupProblem.NEWER, backup.toString(), program);
                    case Manifest.Whole(Manifest manifest) -> unpacked(zip, manifest, aside);
                };
            }
        } catch (ZipException e) {
            LOG.warn("a backup cannot be read", e);
            return failure(BackupProblem.NO_BACKUP, backup.toString());
        }
    }

    private Outcome<Manifest> unpacked(ZipFile zip, Manifest manifest, Path aside) throws IOException {
        if (manifest.bytes() < 0
                || manifest.bytes() > Files.getFileStore(folder).getUsableSpace()) {
            return failure(BackupProblem.NO_ROOM, folder.toString(), Long.toString(manifest.bytes() >> 20));
        }
        int done = 0;
        for (Manifest.Member member : manifest.members()) {
            if (progress.cancelled()) {
                return failure(BackupProblem.STOPPED);
            }
            if (!unpack(zip, member, aside.resolve(member.name()))) {
                return failure(BackupProblem.CHANGED, backup.toString(), member.name());
            }
            progress.update(++done, manifest.members().size());
        }
        return Outcome.success(manifest);
    }

    /** Whether the file is there as it was written. Bytes of the archive are doubted, the disk is not. */
    private static boolean unpack(ZipFile zip, Manifest.Member member, Path to) throws IOException {
        ZipEntry entry = zip.getEntry(member.name());
        if (entry == null) {
            return false;
        }
        Files.createDirectories(Objects.requireNonNull(to.getParent()));
        try (FileChannel channel = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel);
                InputStream in = zip.getInputStream(entry)) {
            HashedCopy copy = HashedCopy.of(in, out, member.bytes());
            channel.force(true);
            return copy.equals(new HashedCopy(member.bytes(), member.sha256()));
        } catch (ZipException e) {
            return false;
        }
    }

    private Outcome<Restored> settle(Path aside, Manifest manifest) {
        List<Path> settled = new ArrayList<>();
        try (Stream<Path> inside = Files.list(aside)) {
            for (Path file : inside.sorted(Comparator.comparing(file -> file.endsWith(Manifest.DATABASE)))
                    .toList()) {
                Path place = folder.resolve(file.getFileName());
                Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
                settled.add(place);
            }
            return Outcome.success(new Restored(
                    folder, manifest.members().size(), manifest.bytes(), manifest.made(), manifest.program()));
        } catch (IOException e) {
            LOG.warn("a backup was not restored", e);
            settled.forEach(Restore::discard);
            return failure(BackupProblem.NOT_WRITTEN, folder.toString(), Backup.said(e));
        }
    }

    private static <T> Outcome<T> failure(BackupProblem reason, String... facts) {
        return Outcome.failure(Problem.of(reason, facts));
    }

    private static void discard(Path tree) {
        try {
            remove(tree);
        } catch (IOException e) {
            LOG.warn("an unfinished restore is left behind", e);
        }
    }

    private static void remove(Path tree) throws IOException {
        if (Files.notExists(tree)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(tree)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
