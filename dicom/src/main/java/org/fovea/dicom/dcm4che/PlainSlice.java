package org.fovea.dicom.dcm4che;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.codec.Span;
import org.fovea.dicom.codec.TransferSyntax;
import org.fovea.dicom.codec.TransferSyntax.Coding;
import org.fovea.dicom.pixel.GreyMeaning;
import org.fovea.dicom.pixel.ImpossibleImage;
import org.fovea.dicom.pixel.PixelDescription;
import org.fovea.dicom.pixel.PixelFormat;
import org.fovea.dicom.pixel.StoredValues;
import org.fovea.dicom.volume.SliceFacts;
import org.jspecify.annotations.Nullable;

/**
 * A frame whose samples lie in the file as a volume keeps them: 16 bits, grey, not compressed, in this machine's byte
 * order. It goes from the file to its place without passing through the heap, where arrays of half a megabyte cost more
 * than reading them.
 */
final class PlainSlice {

    private final ParsedFile file;
    private final SliceFacts planned;

    PlainSlice(ParsedFile file, SliceFacts planned) {
        this.file = file;
        this.planned = planned;
    }

    /** False where the frame must be decoded, checked or refused by {@link FrameDecoder}. */
    boolean read(MemorySegment place) throws IOException, ImpossibleImage {
        PixelFormat format = PixelDescription.of(file.object()).format();
        Span frame = frame(format);
        if (frame == null || frame.length() != place.byteSize() || !asPlanned(format)) {
            return false;
        }
        file.bytes().read(frame.offset(), place.asByteBuffer());
        if (format.bitsStored() < Short.SIZE) {
            maskAndWiden(place, format);
        }
        return true;
    }

    /** Null where the samples do not lie there one after the other, or not all of them. */
    private @Nullable Span frame(PixelFormat format) {
        boolean native16 = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN
                && !file.bigEndian()
                && format.bitsAllocated() == Short.SIZE
                && format.samplesPerPixel() == 1
                && TransferSyntax.of(file.transferSyntaxUid())
                        .map(TransferSyntax::coding)
                        .filter(coding -> coding == Coding.NATIVE)
                        .isPresent();
        if (!native16
                || !(file.pixels() instanceof PixelElement.Uncompressed(int tag, boolean words, Span element))
                || tag != Tag.PIXEL_DATA) {
            return null;
        }
        long bytes = format.sampleCount() * Short.BYTES;
        Span frame = new Span(element.offset() + (planned.key().frameNumber() - 1) * bytes, bytes);
        return frame.end() <= Math.min(element.end(), file.bytes().size()) ? frame : null;
    }

    private boolean asPlanned(PixelFormat format) {
        SliceFacts.Grey grey = planned.grey();
        return grey != null
                && format.columns() == planned.columns()
                && format.rows() == planned.rows()
                && grey.fits(
                        format,
                        GreyMeaning.of(file.object(), format, planned.key().frameNumber(), new ArrayList<>()));
    }

    private static void maskAndWiden(MemorySegment place, PixelFormat format) {
        for (long at = 0; at < place.byteSize(); at += Short.BYTES) {
            short stored = place.get(ValueLayout.JAVA_SHORT, at);
            place.set(ValueLayout.JAVA_SHORT, at, (short) StoredValues.value(stored, format));
        }
    }
}
