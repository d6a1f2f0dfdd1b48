package org.fovea.dicom.dcm4che;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/**
 * A file as a stream that keeps a window of it in memory, skips by seeking, never past the end, counts what it reads, and
 * stops when asked to. The first window is there already: most headers end within it, and cost one read of the file.
 */
final class HeaderStream extends InputStream {

    private final SeekableByteChannel channel;
    private final long limit;
    private final Deadline deadline;
    private byte[] window;
    private long windowStart;
    private int windowLength;
    private long at;
    private long marked;
    private long read;

    /**
     * @param head the first bytes of the file
     * @param start where the stream begins
     */
    HeaderStream(SeekableByteChannel channel, byte[] head, long start, long limit, Deadline deadline) {
        this.channel = channel;
        this.window = head;
        this.windowLength = head.length;
        this.at = start;
        this.marked = start;
        this.limit = limit;
        this.deadline = deadline;
    }

    @Override
    public int read() throws IOException {
        if (!windowHolds(at) && !moveWindow()) {
            return -1;
        }
        count(1);
        return window[(int) (at++ - windowStart)] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int some;
        if (windowHolds(at) || (length < Part10Reader.WINDOW && moveWindow())) {
            int from = (int) (at - windowStart);
            some = Math.min(length, windowLength - from);
            System.arraycopy(window, from, target, offset, some);
        } else {
            deadline.check();
            channel.position(at);
            some = channel.read(ByteBuffer.wrap(target, offset, length));
        }
        if (some > 0) {
            count(some);
            at += some;
        }
        return some;
    }

    @Override
    public long skip(long count) throws IOException {
        long from = at;
        long wanted = from + Math.max(0, count);
        boolean near = wanted >= windowStart && wanted <= windowStart + windowLength;
        at = near ? wanted : Math.max(from, Math.min(channel.size(), wanted));
        return at - from;
    }

    @Override
    public boolean markSupported() {
        return true;
    }

    @Override
    public synchronized void mark(int bytes) {
        marked = at;
    }

    @Override
    public synchronized void reset() {
        at = marked;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private boolean windowHolds(long place) {
        return place >= windowStart && place < windowStart + windowLength;
    }

    /** False at the end of the file. The head is its caller's: it is never written over. */
    private boolean moveWindow() throws IOException {
        deadline.check();
        ByteBuffer next = windowStart == 0 ? ByteBuffer.allocate(Part10Reader.WINDOW) : ByteBuffer.wrap(window);
        channel.position(at);
        int some = channel.read(next);
        if (some <= 0) {
            return false;
        }
        window = next.array();
        windowStart = at;
        windowLength = some;
        return true;
    }

    private void count(int bytes) throws LimitPassed {
        read += bytes;
        if (read > limit) {
            throw new LimitPassed("header bytes");
        }
    }
}
