package org.fovea.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.fovea.dicom.pixel.Samples;

/** Samples as little endian bytes, each as wide as it is kept. */
final class SampleBytes {

    private SampleBytes() {}

    /** Bytes of one sample. */
    static int width(Samples samples) {
        return switch (samples) {
            case Samples.Bytes bytes -> Byte.BYTES;
            case Samples.Shorts shorts -> Short.BYTES;
            case Samples.Ints ints -> Integer.BYTES;
            case Samples.Floats floats -> Float.BYTES;
        };
    }

    static void write(Samples samples, OutputStream stream) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(Math.multiplyExact(samples.count(), width(samples)))
                .order(ByteOrder.LITTLE_ENDIAN);
        switch (samples) {
            case Samples.Bytes(byte[] values) -> buffer.put(values);
            case Samples.Shorts(short[] values) -> buffer.asShortBuffer().put(values);
            case Samples.Ints(int[] values) -> buffer.asIntBuffer().put(values);
            case Samples.Floats(float[] values) -> buffer.asFloatBuffer().put(values);
        }
        stream.write(buffer.array());
    }
}
