package org.fovea.dicom.dcm4che;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** The bytes a data set was parsed from, for going back to its pixels. */
sealed interface ByteSource {

    /** The file itself. */
    record InFile(Path file, long size) implements ByteSource {
        @Override
        public void read(long offset, ByteBuffer target) throws IOException {
            if (offset < 0 || offset + target.remaining() > size) {
                throw new EOFException();
            }
            long from = offset - target.position();
            try (FileChannel channel = FileChannel.open(file)) {
                while (target.hasRemaining()) {
                    if (channel.read(target, from + target.position()) < 0) {
                        throw new EOFException();
                    }
                }
            }
        }
    }

    /** An inflated data set. */
    record InMemory(byte[] bytes) implements ByteSource {
        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public void read(long offset, ByteBuffer target) throws IOException {
            if (offset < 0 || offset + target.remaining() > bytes.length) {
                throw new EOFException();
            }
            target.put(bytes, (int) offset, target.remaining());
        }
    }

    long size();

    /**
     * Fills what remains of the buffer.
     *
     * @throws EOFException where the source ends before
     */
    void read(long offset, ByteBuffer target) throws IOException;

    /** @throws EOFException where the source ends before; nothing was allocated then */
    default byte[] read(long offset, int length) throws IOException {
        if (offset < 0 || offset + length > size()) {
            throw new EOFException();
        }
        byte[] bytes = new byte[length];
        read(offset, ByteBuffer.wrap(bytes));
        return bytes;
    }
}
