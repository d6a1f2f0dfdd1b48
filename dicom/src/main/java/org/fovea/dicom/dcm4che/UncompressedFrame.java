package org.fovea.dicom.dcm4che;

import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.fovea.dicom.Problem;
import org.fovea.dicom.codec.SampleBytes;
import org.fovea.dicom.codec.Span;
import org.fovea.dicom.pixel.FrameWarning;
import org.fovea.dicom.pixel.PhotometricInterpretation;
import org.fovea.dicom.pixel.PixelDescription;
import org.fovea.dicom.pixel.PixelFormat;

/** Finds and rearranges one frame of uncompressed pixel data. */
final class UncompressedFrame {

    /** Of a frame that is cut, a hundredth must be there: less shows nothing, and may ask for any amount of memory. */
    private static final int LEAST_PART = 100;

    private final PixelDescription description;
    private final PixelFormat format;

    UncompressedFrame(PixelDescription description) {
        this.description = description;
        this.format = description.format();
    }

    /**
     * Samples interleaved and little endian, single bits one to a byte.
     *
     * @param tolerant fill what the file lacks with zeros and add a warning, instead of failing
     */
    byte[] read(
            ByteSource source,
            PixelElement.Uncompressed pixels,
            boolean bigEndian,
            int frame,
            boolean tolerant,
            List<Problem> warnings)
            throws IOException {
        long firstBit = (frame - 1) * frameBits();
        // Bits and swapped pairs of bytes do not end where frames do: read whole pairs.
        long from = (firstBit / 8) & ~1L;
        long to = (Math.ceilDiv(firstBit + frameBits(), 8) + 1) & ~1L;
        byte[] bytes = available(
                source,
                pixels.span(),
                new Span(from, to - from),
                Math.ceilDiv(firstBit + frameBits(), 8) - from,
                tolerant,
                warnings);
        if (bigEndian && (pixels.words() || format.bitsAllocated() > 8)) {
            SampleBytes.swap(bytes, Math.max(2, format.bitsAllocated() / 8));
        }
        return arranged(bytes, firstBit - 8 * from);
    }

    /** Of a frame that was cut out of its capsule already. */
    byte[] arranged(byte[] bytes, long firstBit) {
        int pixels = Math.multiplyExact(format.rows(), format.columns());
        if (format.bitsAllocated() == 1) {
            return SampleBytes.unpackBits(bytes, firstBit, pixels * format.samplesPerPixel());
        }
        int first = (int) (firstBit / 8);
        byte[] frame = Arrays.copyOfRange(bytes, first, first + (int) (frameBits() / 8));
        if (halfColour()) {
            return SampleBytes.expand422(frame, pixels);
        }
        return description.planar()
                ? SampleBytes.interleave(frame, pixels, format.samplesPerPixel(), format.bitsAllocated() / 8)
                : frame;
    }

    /**
     * How many frames an element of that length has room for; the number stated, where it is a part of the only frame or
     * padding that makes the difference.
     */
    long framesIn(Span element) {
        long bits = 8 * element.length();
        long left = bits - description.frames() * frameBits();
        boolean padding = left >= 0 && left < 2 * Byte.SIZE;
        long whole = bits / frameBits();
        return padding || whole == 0 ? description.frames() : whole;
    }

    /** As the file lays it out, which is less than the samples where pixels share colour. */
    long frameBits() {
        long pixels = (long) format.rows() * format.columns();
        return halfColour()
                ? Math.ceilDiv(pixels, 2) * 4 * format.bitsAllocated()
                : format.sampleCount() * format.bitsAllocated();
    }

    private boolean halfColour() {
        return format.bitsAllocated() == 8
                && (format.photometric() == PhotometricInterpretation.YBR_FULL_422
                        || format.photometric() == PhotometricInterpretation.YBR_PARTIAL_422);
    }

    /** @param needed bytes of the wanted ones that the frame uses; the rest evens it out */
    private static byte[] available(
            ByteSource source, Span element, Span wanted, long needed, boolean tolerant, List<Problem> warnings)
            throws IOException {
        long end = Math.min(element.end(), source.size());
        long held = Math.clamp(end - element.offset() - wanted.offset(), 0, wanted.length());
        if (held < needed) {
            if (!tolerant || held * LEAST_PART < needed) {
                throw new EOFException();
            }
            warnings.add(Problem.of(FrameWarning.PIXELS_MISSING, "" + 100 * held / needed));
        }
        return Arrays.copyOf(
                source.read(element.offset() + wanted.offset(), (int) held), Math.toIntExact(wanted.length()));
    }
}
