package org.fovea.dicom.dcm4che;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.fovea.dicom.pixel.PhotometricInterpretation;
import org.fovea.dicom.pixel.PixelFormat;
import org.fovea.dicom.pixel.Samples;
import org.fovea.dicom.pixel.StoredFrame;

/**
 * The samples of a pixel that shows black. In grey images it is the darkest value that the frame has: it shows black in
 * every window, and leaves the range of values, from which windows are guessed, as it was.
 */
final class BlackPixel {

    private BlackPixel() {}

    /** Little endian bytes of all samples of one pixel. */
    static byte[] of(StoredFrame frame) {
        PixelFormat format = frame.format();
        Samples samples = frame.samples();
        int width = width(samples);
        byte[] black = new byte[width * format.samplesPerPixel()];
        if (format.photometric().grey()) {
            int darkest = darkest(samples, format);
            System.arraycopy(bytes(samples), darkest * width, black, 0, width);
        } else if (format.samplesPerPixel() == 3 && format.photometric() != PhotometricInterpretation.RGB) {
            // Luminance 0 with neutral colour differences, which lie in the middle of the range.
            black[2 * width - 1] = (byte) 0x80;
            black[3 * width - 1] = (byte) 0x80;
        }
        return black;
    }

    static byte[] bytes(Samples samples) {
        ByteBuffer buffer =
                ByteBuffer.allocate(samples.count() * width(samples)).order(ByteOrder.LITTLE_ENDIAN);
        switch (samples) {
            case Samples.Bytes(byte[] values) -> buffer.put(values);
            case Samples.Shorts(short[] values) -> buffer.asShortBuffer().put(values);
            case Samples.Ints(int[] values) -> buffer.asIntBuffer().put(values);
            case Samples.Floats(float[] values) -> buffer.asFloatBuffer().put(values);
        }
        return buffer.array();
    }

    private static int width(Samples samples) {
        return switch (samples) {
            case Samples.Bytes bytes -> Byte.BYTES;
            case Samples.Shorts shorts -> Short.BYTES;
            case Samples.Ints ints -> Integer.BYTES;
            case Samples.Floats floats -> Float.BYTES;
        };
    }

    /** Where the darkest sample stands. */
    private static int darkest(Samples samples, PixelFormat format) {
        IntToLongFunction value = brightness(samples, format.signed());
        long[] values = IntStream.range(0, samples.count()).mapToLong(value).toArray();
        LongStream all = Arrays.stream(values);
        long wanted = (format.photometric() == PhotometricInterpretation.MONOCHROME1 ? all.max() : all.min()).orElse(0);
        return IntStream.range(0, values.length)
                .filter(i -> values[i] == wanted)
                .findFirst()
                .orElse(0);
    }

    private static IntToLongFunction brightness(Samples samples, boolean signed) {
        return switch (samples) {
            case Samples.Bytes(byte[] values) -> signed ? i -> values[i] : i -> Byte.toUnsignedLong(values[i]);
            case Samples.Shorts(short[] values) -> signed ? i -> values[i] : i -> Short.toUnsignedLong(values[i]);
            case Samples.Ints(int[] values) -> signed ? i -> values[i] : i -> Integer.toUnsignedLong(values[i]);
            // The order of floats is that of their bits as sign and magnitude.
            case Samples.Floats(float[] values) ->
                i -> {
                    int bits = Float.floatToIntBits(values[i]);
                    return bits < 0 ? Integer.MIN_VALUE - (long) bits : bits;
                };
        };
    }
}
