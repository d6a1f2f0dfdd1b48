package org.fovea.dicom.dcm4che;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.data.Value;
import org.aoju.bus.image.galaxy.io.ImageEncodingOptions;
import org.aoju.bus.image.galaxy.io.ImageOutputStream;
import org.fovea.dicom.Problem;
import org.fovea.dicom.codec.Span;
import org.fovea.dicom.net.NetProblem;
import org.fovea.dicom.pixel.Samples;

/** The value of a pixel data element that is fetched piece by piece while it is written, never held as a whole. */
final class PixelBytes implements Value {

    private static final int CHUNK = 1 << 20;

    private final int length;
    private final Content content;

    private PixelBytes(int length, Content content) {
        this.length = length;
        this.content = content;
    }

    /** Writes exactly the promised bytes. */
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Fetches one frame's samples. */
    interface Frames {
        Samples get(int number) throws IOException;
    }

    /** Bytes as they stand, little endian. */
    static PixelBytes of(ByteSource source, Span span) throws Refusal {
        if (span.length() >= Integer.MAX_VALUE) {
            throw new Refusal(Problem.of(NetProblem.NOT_ACCEPTED));
        }
        return new PixelBytes((int) span.length(), out -> {
            for (long at = span.offset(); at < span.end(); at += CHUNK) {
                out.write(source.read(at, (int) Math.min(CHUNK, span.end() - at)));
            }
        });
    }

    /** @param length of all frames together, in bytes, less than 2 GiB */
    static PixelBytes of(long length, int frames, Frames each) {
        return new PixelBytes(Math.toIntExact(length), out -> {
            for (int number = 1; number <= frames; number++) {
                out.write(bytes(each.get(number)));
            }
        });
    }

    private static byte[] bytes(Samples samples) {
        return switch (samples) {
            case Samples.Bytes(byte[] values) -> values;
            case Samples.Shorts(short[] values) -> {
                byte[] bytes = new byte[Math.multiplyExact(values.length, Short.BYTES)];
                littleEndian(bytes).asShortBuffer().put(values);
                yield bytes;
            }
            case Samples.Ints(int[] values) -> {
                byte[] bytes = new byte[Math.multiplyExact(values.length, Integer.BYTES)];
                littleEndian(bytes).asIntBuffer().put(values);
                yield bytes;
            }
            case Samples.Floats floats -> throw new IllegalStateException("refused before");
        };
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public boolean isEmpty() {
        return length == 0;
    }

    @Override
    public byte[] toBytes(VR vr, boolean bigEndian) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(length);
        content.writeTo(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void writeTo(ImageOutputStream out, VR vr) throws IOException {
        content.writeTo(out);
        if ((length & 1) != 0) {
            out.write(0);
        }
    }

    @Override
    public int calcLength(ImageEncodingOptions options, boolean explicit, VR vr) {
        return getEncodedLength(options, explicit, vr);
    }

    @Override
    public int getEncodedLength(ImageEncodingOptions options, boolean explicit, VR vr) {
        return length + (length & 1);
    }
}
