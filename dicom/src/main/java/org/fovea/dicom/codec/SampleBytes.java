package org.fovea.dicom.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.fovea.dicom.pixel.PixelFormat;
import org.fovea.dicom.pixel.Samples;

/** Rearranges the bytes of uncompressed frames (PS3.5 8, PS3.3 C.7.6.3.1). */
public final class SampleBytes {

    private SampleBytes() {}

    /**
     * @param bytes interleaved, little endian, as many as the format's samples need
     * @param floating Float or Double Float Pixel Data
     */
    public static Samples toSamples(byte[] bytes, PixelFormat format, boolean floating) throws CodecException {
        int count = Math.toIntExact(format.sampleCount());
        if (bytes.length < (long) count * format.bitsAllocated() / 8) {
            throw new CodecException("too few samples");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return switch (format.bitsAllocated()) {
            case 1, 8 -> new Samples.Bytes(bytes);
            case 16 -> {
                short[] values = new short[count];
                buffer.asShortBuffer().get(values);
                yield new Samples.Shorts(values);
            }
            case 32 -> {
                int[] values = new int[count];
                buffer.asIntBuffer().get(values);
                yield floating ? floats(values) : new Samples.Ints(values);
            }
            case 64 -> {
                float[] values = new float[count];
                for (int i = 0; i < count; i++) {
                    values[i] = (float) buffer.getDouble(8 * i);
                }
                yield new Samples.Floats(values);
            }
            default -> throw new CodecException(format.bitsAllocated() + " bits allocated");
        };
    }

    /** Single bits, least significant first (PS3.5 8.1.1), to one byte each. */
    public static byte[] unpackBits(byte[] packed, long firstBit, int count) {
        byte[] values = new byte[count];
        for (int i = 0; i < count; i++) {
            long bit = firstBit + i;
            values[i] = (byte) ((packed[(int) (bit >>> 3)] >> (int) (bit & 7)) & 1);
        }
        return values;
    }

    /** Planar Configuration 1 to 0. */
    public static byte[] interleave(byte[] planes, int pixels, int samples, int bytes) {
        byte[] result = new byte[planes.length];
        for (int sample = 0; sample < samples; sample++) {
            for (int pixel = 0; pixel < pixels; pixel++) {
                int from = (sample * pixels + pixel) * bytes;
                int to = (pixel * samples + sample) * bytes;
                for (int i = 0; i < bytes; i++) {
                    result[to + i] = planes[from + i];
                }
            }
        }
        return result;
    }

    /** Y1 Y2 Cb Cr to Y1 Cb Cr Y2 Cb Cr (PS3.3 C.7.6.3.1.2): each pair of pixels shares its colour. */
    public static byte[] expand422(byte[] pairs, int pixels) {
        byte[] result = new byte[pixels * 3];
        for (int i = 0; i < pixels; i++) {
            int pair = i / 2 * 4;
            result[3 * i] = pairs[pair + i % 2];
            result[3 * i + 1] = pairs[pair + 2];
            result[3 * i + 2] = pairs[pair + 3];
        }
        return result;
    }

    /** Reverses each group of bytes, in place; the rest behind the last whole group stays. */
    public static void swap(byte[] bytes, int group) {
        for (int i = 0; i + group <= bytes.length; i += group) {
            for (int low = i, high = i + group - 1; low < high; low++, high--) {
                byte kept = bytes[low];
                bytes[low] = bytes[high];
                bytes[high] = kept;
            }
        }
    }

    private static Samples floats(int[] bits) {
        float[] values = new float[bits.length];
        for (int i = 0; i < bits.length; i++) {
            values[i] = Float.intBitsToFloat(bits[i]);
        }
        return new Samples.Floats(values);
    }
}
