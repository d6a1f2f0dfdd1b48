package org.fovea.dicom.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer as it comes, no more of it asked for than is read. A read ends with {@link HttpTimeoutException}
 * when nothing came for too long, and with {@link InterruptedIOException} soon after the user has had enough; the runtime's
 * own stream would wait for ever in both cases. Read by one thread.
 */
final class TimedBody extends InputStream implements HttpResponse.BodySubscriber<InputStream> {

    private static final long LOOK_MILLIS = 100;

    /** What the connection delivers. */
    private sealed interface Piece {
        record Bytes(List<ByteBuffer> buffers) implements Piece {}

        record Failed(Throwable cause) implements Piece {}

        record Ended() implements Piece {}
    }

    private final BlockingQueue<Piece> arrived = new LinkedBlockingQueue<>();
    private final Deque<ByteBuffer> ready = new ArrayDeque<>();
    private final long limitNanos;
    private final BooleanSupplier cancelled;
    private volatile Flow.@Nullable Subscription subscription;
    private volatile boolean closed;
    private boolean ended;

    TimedBody(Duration limit, BooleanSupplier cancelled) {
        this.limitNanos = limit.toNanos();
        this.cancelled = cancelled;
    }

    @Override
    public CompletionStage<InputStream> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription granted) {
        subscription = granted;
        if (closed) {
            granted.cancel();
        } else {
            granted.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        arrived.add(new Piece.Bytes(buffers));
    }

    @Override
    public void onError(Throwable cause) {
        arrived.add(new Piece.Failed(cause));
    }

    @Override
    public void onComplete() {
        arrived.add(new Piece.Ended());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (true) {
            ByteBuffer first = ready.peek();
            if (first == null) {
                if (ended) {
                    return -1;
                }
                await();
            } else if (first.hasRemaining()) {
                int count = Math.min(length, first.remaining());
                first.get(target, offset, count);
                return count;
            } else {
                ready.remove();
                askForMore();
            }
        }
    }

    private void askForMore() {
        Flow.Subscription granted = subscription;
        if (ready.isEmpty() && granted != null) {
            granted.request(1);
        }
    }

    private void await() throws IOException {
        switch (next()) {
            case Piece.Bytes(List<ByteBuffer> buffers) -> {
                buffers.stream().filter(ByteBuffer::hasRemaining).forEach(ready::add);
                askForMore();
            }
            case Piece.Failed(Throwable cause) -> throw new IOException("the connection ended", cause);
            case Piece.Ended over -> ended = true;
        }
    }

    private Piece next() throws IOException {
        long since = System.nanoTime();
        try {
            while (System.nanoTime() - since < limitNanos) {
                if (cancelled.getAsBoolean()) {
                    throw new InterruptedIOException("cancelled");
                }
                Piece piece = arrived.poll(Math.min(limitNanos, LOOK_MILLIS * 1_000_000), TimeUnit.NANOSECONDS);
                if (piece != null) {
                    return piece;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
        throw new HttpTimeoutException("nothing came");
    }

    /** Ends the connection where the body has not ended. */
    @Override
    public void close() {
        closed = true;
        Flow.Subscription granted = subscription;
        if (granted != null && !ended) {
            granted.cancel();
        }
    }
}
