package org.fovea.dicom.web;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a multipart body (RFC 2046 5.1) one after the other, never more in memory than a buffer. What passes a limit
 * or breaks the form ends in an {@link IOException}; a body that ends before its closing boundary in an
 * {@link EOFException}. For one thread.
 */
final class MultipartStream {

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_HEADER = 1 << 14;
    private static final int LONGEST_PREAMBLE = 1 << 16;

    private final InputStream in;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[BUFFER];
    private int start;
    private int end;
    private @Nullable Part open;
    private boolean begun;

    /** @param boundary 1 to 70 characters */
    MultipartStream(InputStream in, String boundary) {
        this.in = in;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.US_ASCII);
        // The first boundary has no line before it.
        buffer[0] = '\r';
        buffer[1] = '\n';
        end = 2;
    }

    /** One part; its bytes can be read until the next part is asked for. */
    final class Part extends InputStream {
        private final Map<String, String> headers;
        private boolean ended;

        private Part(Map<String, String> headers) {
            this.headers = headers;
        }

        MediaType type() {
            return MediaType.parse(headers.getOrDefault("content-type", ""));
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (ended || open != this) {
                return -1;
            }
            if (length == 0) {
                return 0;
            }
            int ready = ready();
            if (ready == 0) {
                ended = true;
                return -1;
            }
            int count = Math.min(ready, length);
            System.arraycopy(buffer, start, target, offset, count);
            start += count;
            return count;
        }
    }

    /** The next part; null behind the last one. */
    @Nullable
    Part next() throws IOException {
        Part before = open;
        if (before != null) {
            before.transferTo(OutputStream.nullOutputStream());
        } else if (begun) {
            return null;
        } else {
            skipPreamble();
        }
        begun = true;
        open = null;
        start += delimiter.length;
        if (!endsHere()) {
            open = new Part(headers());
        }
        return open;
    }

    private void skipPreamble() throws IOException {
        int skipped = 0;
        for (int ready = ready(); ready > 0; ready = ready()) {
            start += ready;
            skipped += ready;
            if (skipped > LONGEST_PREAMBLE) {
                throw new IOException("no boundary");
            }
        }
    }

    /** Bytes that certainly lie before the next delimiter; 0 where it stands at the start. */
    private int ready() throws IOException {
        while (true) {
            int found = find();
            if (found >= 0) {
                return found;
            }
            int certain = end - start - delimiter.length + 1;
            if (certain > 0) {
                return certain;
            }
            fill();
        }
    }

    /** Distance from the start to the delimiter, -1 where the buffer has none. */
    private int find() {
        for (int at = start; at <= end - delimiter.length; at++) {
            if (buffer[at] == '\r'
                    && Arrays.equals(buffer, at, at + delimiter.length, delimiter, 0, delimiter.length)) {
                return at - start;
            }
        }
        return -1;
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
        int count = in.read(buffer, end, buffer.length - end);
        if (count < 0) {
            throw new EOFException("the body ends before its closing boundary");
        }
        end += count;
    }

    /** Two dashes close the body; blanks and a line end lead to the next part. */
    private boolean endsHere() throws IOException {
        int first = single();
        if (first == '-') {
            if (single() != '-') {
                throw new IOException("a boundary goes on");
            }
            return true;
        }
        int blanks = 0;
        while (first == ' ' || first == '\t') {
            first = single();
            if (++blanks > LONGEST_HEADER) {
                throw new IOException("a boundary goes on");
            }
        }
        if (first != '\r' || single() != '\n') {
            throw new IOException("a boundary goes on");
        }
        return false;
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new HashMap<>();
        StringBuilder line = new StringBuilder();
        int total = 0;
        while (true) {
            int value = single();
            if (++total > LONGEST_HEADER) {
                throw new IOException("headers without end");
            }
            if (value != '\n') {
                line.append((char) value);
                continue;
            }
            String text = line.toString().strip();
            if (text.isEmpty()) {
                return headers;
            }
            int colon = text.indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(
                        text.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        text.substring(colon + 1).strip());
            }
            line.setLength(0);
        }
    }

    private int single() throws IOException {
        if (start == end) {
            fill();
        }
        return buffer[start++] & 0xff;
    }
}
