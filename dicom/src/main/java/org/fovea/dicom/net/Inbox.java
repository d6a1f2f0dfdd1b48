package org.fovea.dicom.net;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A folder that takes objects from the network. A file is named by the SHA-256 digest of its SOP Instance UID, so that
 * no text of a stranger becomes a path and what is here already is found without reading it. Thread-safe.
 */
public final class Inbox {

    private static final int NAME_BYTES = 20;

    private final Path folder;
    private final StorageLimits limits;
    private final AtomicBoolean tidied = new AtomicBoolean();

    /** @param folder made with the first arrival where it does not exist */
    public Inbox(Path folder, StorageLimits limits) {
        this.folder = folder.toAbsolutePath().normalize();
        this.limits = limits;
    }

    public Path folder() {
        return folder;
    }

    /** Whether the object has arrived completely, now or earlier. */
    public boolean holds(String sopInstanceUid) {
        return Files.isRegularFile(fileOf(sopInstanceUid));
    }

    /** Where an object lies or will lie. */
    public Path fileOf(String sopInstanceUid) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(sopInstanceUid.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(digest, 0, NAME_BYTES) + ".dcm");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /**
     * Opens a place for an object that begins to arrive.
     *
     * @throws NoRoom where the disk has no more than the reserve
     */
    public Arrival begin(String sopInstanceUid) throws IOException {
        return begin(fileOf(sopInstanceUid));
    }

    /** The same for an object that says only itself which it is, see {@link Arrival#keep(String)}. */
    public Arrival begin() throws IOException {
        return begin((Path) null);
    }

    private Arrival begin(@Nullable Path target) throws IOException {
        Files.createDirectories(folder);
        if (tidied.compareAndSet(false, true)) {
            tidy();
        }
        mustHaveRoom();
        return new Arrival(this, target, Files.createTempFile(folder, Leftovers.START, Leftovers.END));
    }

    /** Removes what a process that was killed left half received; what another one still writes stays. */
    public void tidy() {
        Leftovers.remove(folder);
    }

    StorageLimits limits() {
        return limits;
    }

    void mustHaveRoom() throws IOException {
        if (Files.getFileStore(folder).getUsableSpace() <= limits.reserveBytes()) {
            throw new NoRoom("less than " + (limits.reserveBytes() >> 20) + " MiB would stay free");
        }
    }
}
