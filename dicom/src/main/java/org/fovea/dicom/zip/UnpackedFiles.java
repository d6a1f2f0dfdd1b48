package org.fovea.dicom.zip;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owns the files that come out of archives or were copied in: each is named by the SHA-256 digest of its own content, so that no name of a
 * stranger becomes a path and the same object lies there once. {@link #close()} removes what nobody keeps; nothing at all
 * is kept in a temporary folder. Thread-safe.
 */
public final class UnpackedFiles implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(UnpackedFiles.class);
    private static final String PART = ".part";
    private static final String FILE = ".dcm";
    private static final String LIST = ".list";
    static final String NAME = "[0-9a-f]{64}\\.dcm";
    private static final long ROOM_CHECK = 16 << 20;

    private final @Nullable Path place;
    private final ZipLimits limits;
    private final Map<Path, Origin> origins = new ConcurrentHashMap<>();
    private final Set<Path> fresh = new HashSet<>();
    private final Set<Path> kept = new HashSet<>();
    private @Nullable Path folder;
    /** Names what is {@link #fresh} for the case that this process is killed. */
    private @Nullable Path list;

    private UnpackedFiles(@Nullable Path place, ZipLimits limits) {
        this.place = place;
        this.limits = limits;
    }

    /** In the system's temporary folder, readable by this user only, until closed. */
    public static UnpackedFiles temporary() {
        return new UnpackedFiles(null, ZipLimits.STANDARD);
    }

    /**
     * What is kept stays in that folder. No other process may unpack into it.
     *
     * @param folder made with the first file where it does not exist
     */
    public static UnpackedFiles keptIn(Path folder) {
        return keptIn(folder, ZipLimits.STANDARD);
    }

    static UnpackedFiles keptIn(Path folder, ZipLimits limits) {
        return new UnpackedFiles(folder.toAbsolutePath().normalize(), limits);
    }

    public ZipLimits limits() {
        return limits;
    }

    /**
     * Unpacks one member.
     *
     * @param origin the member with the outermost archive
     * @throws ZipRefusal where it cannot be had, with the reason
     */
    public Path unpack(Path archive, ZipMember member, Origin origin, ZipBudget budget, Progress progress)
            throws IOException {
        Path to = folder();
        mustHaveRoom(to);
        Path part = Files.createTempFile(to, "unpacking-", PART);
        try {
            Path file = to.resolve(copy(archive, member, part, budget, progress) + FILE);
            origins.putIfAbsent(file, origin);
            settle(part, file);
            return file;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Copies a file as it is.
     *
     * @throws ZipRefusal where there is no room for it
     */
    public Path copyIn(Path original) throws IOException {
        Path to = folder();
        mustHaveRoom(to);
        Path part = Files.createTempFile(to, "copying-", PART);
        try {
            MessageDigest digest = sha256();
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(part), digest)) {
                Files.copy(original, out);
            }
            Path file = to.resolve(HexFormat.of().formatHex(digest.digest()) + FILE);
            settle(part, file);
            return file;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** The file stays when this is closed, unless the folder is a temporary one. */
    public synchronized void keep(Path file) {
        kept.add(file);
    }

    /** It goes after all when this is closed, unless it lay there before. */
    public synchronized void giveUp(Path file) {
        kept.remove(file);
    }

    /**
     * Removes from a folder of kept files what a killed process unpacked and nobody took over; no other process may unpack
     * into it meanwhile. Whatever else lies there stays.
     *
     * @param known the files that somebody took over, asked for only where a process was killed
     */
    public static void tidy(Path folder, Supplier<Outcome<Set<Path>>> known) {
        TemporaryFolders.clear(folder, name -> name.endsWith(PART));
        List<Path> lists = TemporaryFolders.files(folder, name -> name.endsWith(LIST));
        if (!lists.isEmpty() && known.get() instanceof Outcome.Success<Set<Path>> taken) {
            lists.forEach(list -> removeListed(folder, list, taken.value()));
        }
    }

    private static void removeListed(Path folder, Path list, Set<Path> taken) {
        try (Stream<String> names = Files.lines(list)) {
            names.filter(name -> name.matches(NAME))
                    .map(folder::resolve)
                    .filter(file -> !taken.contains(file))
                    .forEach(TemporaryFolders::delete);
        } catch (IOException | UncheckedIOException damaged) {
            LOG.warn("what was unpacked and left stays", damaged);
        }
        TemporaryFolders.delete(list);
    }

    /** Where a file came from: the archive and the name in it; for any other file its path. */
    public String shown(Path file) {
        Origin origin = origins.get(file);
        return origin == null ? file.toString() : origin.shown();
    }

    /** Null for a file that did not come out of an archive. */
    public @Nullable Origin origin(Path file) {
        return origins.get(file);
    }

    /** The problem with the names of archives' members where it names the files that were made of them. */
    public Problem named(Problem problem) {
        return new Problem(
                problem.reason(), problem.facts().stream().map(this::named).toList());
    }

    private String named(String fact) {
        for (Map.Entry<Path, Origin> entry : origins.entrySet()) {
            if (fact.equals(entry.getKey().toString())) {
                return entry.getValue().shown();
            }
            if (fact.equals(String.valueOf(entry.getKey().getFileName()))) {
                return entry.getValue().name();
            }
        }
        return fact;
    }

    /** @return the content's digest */
    private String copy(Path archive, ZipMember member, Path part, ZipBudget budget, Progress progress)
            throws IOException {
        MessageDigest digest = sha256();
        long[] untilCheck = {ROOM_CHECK};
        try (MemberStream content = new MemberStream(archive, member, budget, progress);
                OutputStream out = Files.newOutputStream(part)) {
            content.copyTo((bytes, length) -> {
                untilCheck[0] -= length;
                if (untilCheck[0] < 0) {
                    mustHaveRoom(part);
                    untilCheck[0] = ROOM_CHECK;
                }
                digest.update(bytes, 0, length);
                out.write(bytes, 0, length);
            });
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A file of the same content that is there already stays; one that was cut, as by a crash, is replaced. */
    private synchronized void settle(Path part, Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            note(file);
            fresh.add(file);
        } else if (Files.size(file) == Files.size(part)) {
            return;
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private void note(Path file) throws IOException {
        if (place == null) {
            return;
        }
        Path noted = list;
        if (noted == null) {
            noted = Files.createTempFile(folder(), "unpacking-", LIST);
            list = noted;
        }
        Files.writeString(noted, file.getFileName() + "\n", StandardOpenOption.APPEND);
    }

    private synchronized Path folder() throws IOException {
        Path made = folder;
        if (made == null) {
            made = place == null ? TemporaryFolders.make() : Files.createDirectories(place);
            TemporaryFolders.clear(made, file -> file.endsWith(PART));
            folder = made;
        }
        return made;
    }

    private void mustHaveRoom(Path path) throws IOException {
        if (Files.getFileStore(path).getUsableSpace() <= limits.reserveBytes()) {
            throw new ZipRefusal(ZipProblem.NO_ROOM, String.valueOf(path.getParent()));
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    @Override
    public synchronized void close() {
        Path made = folder;
        if (made == null) {
            return;
        }
        if (place == null) {
            TemporaryFolders.remove(made);
        } else {
            fresh.removeAll(kept);
            fresh.forEach(TemporaryFolders::delete);
            if (list != null) {
                TemporaryFolders.delete(list);
            }
        }
        folder = null;
    }
}
