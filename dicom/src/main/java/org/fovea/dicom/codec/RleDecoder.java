package org.fovea.dicom.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** RLE Lossless (PS3.5 annex G): PackBits over byte planes, most significant byte first. */
public final class RleDecoder {

    private static final int HEADER = 64;
    private static final int MAX_SEGMENTS = 15;

    /** Two bytes stand for at most 128. */
    private static final int BEST_RATIO = 64;

    private RleDecoder() {}

    /**
     * Decodes one frame.
     *
     * @param stream the frame's fragment
     * @param pixels samples in each plane; for single bit images the bytes that hold them
     * @param samples planes of colour
     * @param bytes bytes of a sample
     * @return samples interleaved, little endian
     */
    public static byte[] decode(byte[] stream, int pixels, int samples, int bytes) throws CodecException {
        if (stream.length < HEADER) {
            throw new CodecException("RLE header cut");
        }
        ByteBuffer header = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
        int segments = header.getInt(0);
        if (segments != samples * bytes || segments > MAX_SEGMENTS) {
            throw new CodecException("RLE segments " + Integer.toUnsignedString(segments));
        }
        if ((long) pixels * samples * bytes > (long) BEST_RATIO * stream.length) {
            throw new CodecException("RLE data cut");
        }
        byte[] result = new byte[Math.multiplyExact(pixels, samples * bytes)];
        for (int segment = 0; segment < segments; segment++) {
            int start = header.getInt(4 + 4 * segment);
            if (start < HEADER || start > stream.length) {
                throw new CodecException("RLE segment offset");
            }
            int sample = segment / bytes;
            int significance = bytes - 1 - segment % bytes;
            unpack(stream, start, result, sample * bytes + significance, samples * bytes, pixels);
        }
        return result;
    }

    /** PS3.5 G.3.2; a run that would pass the end of the plane is cut, as encoders pad. */
    private static void unpack(byte[] stream, int start, byte[] target, int first, int step, int count)
            throws CodecException {
        int in = start;
        int out = 0;
        while (out < count) {
            if (in + 1 >= stream.length) {
                throw new CodecException("RLE data cut");
            }
            int control = stream[in++];
            if (control >= 0) {
                int run = Math.min(control + 1, count - out);
                if (in + run > stream.length) {
                    throw new CodecException("RLE data cut");
                }
                for (int i = 0; i < run; i++) {
                    target[first + step * out++] = stream[in + i];
                }
                in += control + 1;
            } else if (control != -128) {
                int run = Math.min(1 - control, count - out);
                byte value = stream[in++];
                for (int i = 0; i < run; i++) {
                    target[first + step * out++] = value;
                }
            }
        }
    }
}
