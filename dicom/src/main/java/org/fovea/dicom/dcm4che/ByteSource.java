package org.fovea.dicom.dcm4che;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;

/** The bytes a data set was parsed from, for going back to its pixels. */
sealed interface ByteSource {

    /** The file itself. */
    record InFile(Path file, long size) implements ByteSource {
        @Override
        public byte[] read(long offset, int length) throws IOException {
            if (offset < 0 || offset + length > size) {
                throw new EOFException();
            }
            ByteBuffer buffer = ByteBuffer.allocate(length);
            try (FileChannel channel = FileChannel.open(file)) {
                while (buffer.hasRemaining()) {
                    if (channel.read(buffer, offset + buffer.position()) < 0) {
                        throw new EOFException();
                    }
                }
            }
            return buffer.array();
        }
    }

    /** An inflated data set. */
    record InMemory(byte[] bytes) implements ByteSource {
        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public byte[] read(long offset, int length) throws IOException {
            if (offset < 0 || offset + length > bytes.length) {
                throw new EOFException();
            }
            return Arrays.copyOfRange(bytes, (int) offset, (int) offset + length);
        }
    }

    long size();

    /** @throws EOFException where the source ends before */
    byte[] read(long offset, int length) throws IOException;
}
