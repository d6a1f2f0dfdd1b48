package org.fovea.dicom.dcm4che;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/**
 * A file as a stream that skips by seeking, never past the end, counts what it reads, and stops when asked to.
 */
final class HeaderStream extends InputStream {

    private final SeekableByteChannel channel;
    private final long limit;
    private final Deadline deadline;
    private long read;

    HeaderStream(SeekableByteChannel channel, long limit, Deadline deadline) {
        this.channel = channel;
        this.limit = limit;
        this.deadline = deadline;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        deadline.check();
        if (read > limit) {
            throw new LimitPassed("header bytes");
        }
        int count = channel.read(ByteBuffer.wrap(target, offset, length));
        read += Math.max(0, count);
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        long from = channel.position();
        long to = Math.min(channel.size(), from + Math.max(0, count));
        channel.position(to);
        return to - from;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
