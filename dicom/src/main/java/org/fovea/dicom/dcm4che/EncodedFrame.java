package org.fovea.dicom.dcm4che;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.codec.FrameFragments;
import org.fovea.dicom.codec.Span;
import org.fovea.dicom.pixel.FrameWarning;

/** Finds the fragments of encapsulated frames and puts one frame's bytes together. */
final class EncodedFrame {

    private final ByteSource source;
    private final List<List<Span>> frames;

    EncodedFrame(DicomObject object, ByteSource source, PixelElement.Encapsulated pixels, int stated)
            throws IOException {
        this.source = source;
        this.frames =
                FrameFragments.of(pixels.fragments(), stated, offsets(object, source, pixels, stated), this::head);
    }

    /** Frames that the file holds, whatever it states. */
    int count() {
        return frames.size();
    }

    /**
     * @param number counted from 1, at most {@link #count()}
     * @param limit bytes that an encoded frame may have
     * @param tolerant return what there is of a frame that the file's end cuts, and warn, instead of failing
     */
    byte[] bytes(int number, long limit, boolean tolerant, List<Problem> warnings) throws IOException {
        List<Span> spans = frames.get(number - 1);
        long promised = spans.stream().mapToLong(Span::length).sum();
        long held = spans.stream().mapToLong(this::held).sum();
        if (promised > held) {
            if (!tolerant || held == 0) {
                throw new EOFException();
            }
            warnings.add(Problem.of(FrameWarning.PIXELS_MISSING, "" + 100 * held / promised));
        }
        if (held > limit) {
            throw new LimitPassed("frame bytes");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) held);
        for (Span span : spans) {
            bytes.writeBytes(source.read(span.offset(), (int) held(span)));
        }
        return bytes.toByteArray();
    }

    private long held(Span span) {
        return Math.clamp(source.size() - span.offset(), 0, span.length());
    }

    private byte[] head(Span fragment, int count) throws IOException {
        return source.read(fragment.offset(), (int) Math.min(count, held(fragment)));
    }

    /** The extended offset table where there is one (PS3.3 C.7.6.3.1.8), else the basic one. */
    private static long[] offsets(DicomObject object, ByteSource source, PixelElement.Encapsulated pixels, int stated)
            throws IOException {
        byte[] extended = object.bytes(Tag.EXTENDED_OFFSET_TABLE);
        if (extended.length >= 8L * stated) {
            long[] offsets = new long[extended.length / 8];
            ByteBuffer.wrap(extended)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asLongBuffer()
                    .get(offsets);
            return offsets;
        }
        Span table = pixels.offsetTable();
        if (table.length() < 4L * stated || table.end() > source.size()) {
            return new long[0];
        }
        ByteBuffer basic =
                ByteBuffer.wrap(source.read(table.offset(), 4 * stated)).order(ByteOrder.LITTLE_ENDIAN);
        long[] offsets = new long[stated];
        for (int i = 0; i < stated; i++) {
            offsets[i] = Integer.toUnsignedLong(basic.getInt());
        }
        return offsets;
    }
}
