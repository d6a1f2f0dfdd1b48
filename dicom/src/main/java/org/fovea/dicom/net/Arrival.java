package org.fovea.dicom.net;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** One object on its way into an {@link Inbox}; gone when closed before it was kept. */
public final class Arrival extends OutputStream {

    /** How many bytes arrive between two looks at the disk. */
    private static final long LOOK = 16L << 20;

    private final Inbox inbox;
    private final @Nullable Path target;
    private final Path part;
    private final OutputStream out;
    private long written;
    private long looked;

    Arrival(Inbox inbox, @Nullable Path target, Path part) throws IOException {
        this.inbox = inbox;
        this.target = target;
        this.part = part;
        this.out = new BufferedOutputStream(Leftovers.claimed(part), 1 << 16);
    }

    /** What has been written up to the last {@link #flush()}. */
    public Path unfinished() {
        return part;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        written += length;
        if (written > inbox.limits().objectBytes()) {
            throw new NoRoom("the object is larger than " + inbox.limits().objectBytes() + " bytes");
        }
        if (written - looked > LOOK) {
            looked = written;
            inbox.mustHaveRoom();
        }
        out.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /** Gives the object its name; one that was there is replaced at once. */
    public Path keep() throws IOException {
        if (target == null) {
            throw new IllegalStateException("nobody has said which object this is");
        }
        return keepAs(target);
    }

    /** The same for an object that was not announced. */
    public Path keep(String sopInstanceUid) throws IOException {
        return keepAs(inbox.fileOf(sopInstanceUid));
    }

    private Path keepAs(Path name) throws IOException {
        out.close();
        return Files.move(part, name, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes what was not kept. */
    @Override
    public void close() throws IOException {
        try {
            out.close();
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
