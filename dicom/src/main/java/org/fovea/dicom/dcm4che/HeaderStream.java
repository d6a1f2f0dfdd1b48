package org.fovea.dicom.dcm4che;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/**
 * A file as a stream that skips by seeking, never past the end, counts what it reads, and stops when asked to. The file's
 * first bytes are there already: most headers end within them, and are parsed in two goes.
 */
final class HeaderStream extends InputStream {

    private final SeekableByteChannel channel;
    private final byte[] head;
    private final long size;
    private final long limit;
    private final Deadline deadline;
    private long at;
    private long read;

    /**
     * @param head the first bytes of the file
     * @param start where the stream begins
     */
    HeaderStream(SeekableByteChannel channel, byte[] head, long start, long limit, Deadline deadline)
            throws IOException {
        this.channel = channel;
        this.head = head;
        this.size = channel.size();
        this.at = start;
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
        int count;
        if (at < head.length) {
            count = Math.min(length, head.length - (int) at);
            System.arraycopy(head, (int) at, target, offset, count);
        } else {
            channel.position(at);
            count = channel.read(ByteBuffer.wrap(target, offset, length));
        }
        read += Math.max(0, count);
        at += Math.max(0, count);
        return count;
    }

    @Override
    public long skip(long count) {
        long from = at;
        at = Math.max(from, Math.min(size, from + Math.max(0, count)));
        return at - from;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
