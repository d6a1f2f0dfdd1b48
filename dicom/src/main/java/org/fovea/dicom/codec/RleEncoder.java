package org.fovea.dicom.codec;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** RLE Lossless (PS3.5 annex G), the other way: what {@link RleDecoder} reads. */
public final class RleEncoder {

    private static final int HEADER = 64;
    private static final int MAX_SEGMENTS = 15;
    private static final int LONGEST = 128;

    private RleEncoder() {}

    /** Whether samples of so many bytes fit the fifteen segments that a frame may have. */
    public static boolean fits(int samples, int bytes) {
        return samples * bytes <= MAX_SEGMENTS;
    }

    /**
     * Encodes one frame.
     *
     * @param frame samples interleaved, little endian
     * @param columns every row is packed by itself, as the standard wants it
     * @param samples planes of colour
     * @param bytes bytes of a sample
     * @return the fragment, of even length
     */
    public static byte[] encode(byte[] frame, int columns, int samples, int bytes) {
        int step = samples * bytes;
        if (!fits(samples, bytes) || frame.length % (step * columns) != 0) {
            throw new IllegalArgumentException("no frame for RLE: " + samples + " x " + bytes + " bytes");
        }
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(step);
        ByteArrayOutputStream packed = new ByteArrayOutputStream(frame.length / 2);
        byte[] row = new byte[columns];
        for (int segment = 0; segment < step; segment++) {
            header.putInt(HEADER + packed.size());
            int at = segment / bytes * bytes + bytes - 1 - segment % bytes;
            for (int first = at; first < frame.length; first += step * columns) {
                for (int column = 0; column < columns; column++) {
                    row[column] = frame[first + column * step];
                }
                pack(row, packed);
            }
            if (packed.size() % 2 == 1) {
                packed.write(0);
            }
        }
        ByteArrayOutputStream fragment = new ByteArrayOutputStream(HEADER + packed.size());
        fragment.writeBytes(header.array());
        fragment.writeBytes(packed.toByteArray());
        return fragment.toByteArray();
    }

    /** PS3.5 G.3.1: runs of three and more as a count, the rest as it is. */
    private static void pack(byte[] row, ByteArrayOutputStream out) {
        int literal = 0;
        int at = 0;
        while (at < row.length) {
            int run = run(row, at);
            if (run > 2) {
                literals(row, literal, at, out);
                out.write(1 - run);
                out.write(row[at]);
                at += run;
                literal = at;
            } else {
                at += run;
            }
        }
        literals(row, literal, row.length, out);
    }

    private static int run(byte[] row, int from) {
        int end = from + 1;
        while (end < row.length && end - from < LONGEST && row[end] == row[from]) {
            end++;
        }
        return end - from;
    }

    private static void literals(byte[] row, int from, int to, ByteArrayOutputStream out) {
        for (int at = from; at < to; at += LONGEST) {
            int count = Math.min(LONGEST, to - at);
            out.write(count - 1);
            out.write(row, at, count);
        }
    }
}
