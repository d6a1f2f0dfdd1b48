package org.fovea.dicom.net;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** One object on its way into an {@link Inbox}; gone when closed before it was kept. */
public final class Arrival extends OutputStream {

    /** How many bytes arrive between two looks at the disk. */
    private static final long LOOK = 16L << 20;

    private final Inbox inbox;
    private final Path target;
    private final Path part;
    private final OutputStream out;
    private long written;
    private long looked;

    Arrival(Inbox inbox, Path target, Path part) throws IOException {
        this.inbox = inbox;
        this.target = target;
        this.part = part;
        this.out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16);
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
        out.close();
        return Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
