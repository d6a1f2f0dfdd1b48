package org.fovea.dicom.dcm4che;

import java.io.IOException;
import java.util.List;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.ImageOutputStream;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.codec.RleEncoder;
import org.fovea.dicom.codec.TransferSyntax;
import org.fovea.dicom.pixel.ImpossibleImage;
import org.fovea.dicom.pixel.PhotometricInterpretation;
import org.fovea.dicom.pixel.PixelDescription;
import org.fovea.dicom.pixel.PixelFormat;
import org.fovea.dicom.pixel.Samples;
import org.fovea.dicom.pixel.StoredFrame;
import org.fovea.dicom.privacy.PixelRectangle;

/**
 * Decodes all frames, makes rectangles black in each, and writes them: uncompressed ones as they were, compressed ones
 * compressed anew without loss, by RLE, which every reader knows.
 */
final class BlackenedPixels {

    private static final int ITEM = 0xFFFEE000;
    private static final int SEQUENCE_DELIMITATION = 0xFFFEE0DD;

    private final ParsedFile parsed;
    private final List<PixelRectangle> rectangles;
    private final PixelDescription described;

    private final PixelFormat format;
    private final boolean floating;
    private final boolean packed;

    BlackenedPixels(ParsedFile parsed, List<PixelRectangle> rectangles) throws IOException {
        this.parsed = parsed;
        this.rectangles = rectangles;
        this.described = PixelDescription.of(parsed.object());
        StoredFrame first = decoded(1);
        this.format = first.format();
        this.floating = first.samples() instanceof Samples.Floats;
        int bytes = format.bitsAllocated() / Byte.SIZE;
        this.packed = parsed.pixels() instanceof PixelElement.Encapsulated
                && !floating
                && bytes > 0
                && RleEncoder.fits(format.samplesPerPixel(), bytes);
    }

    /** Which the pixels will be in. */
    TransferSyntax syntax() {
        return packed ? TransferSyntax.RLE : TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;
    }

    /** Describes the pixels to come in the object. */
    PixelOutput into(Attributes object) throws IOException {
        if (format.bitsAllocated() == 64 || format.photometric() == PhotometricInterpretation.YBR_PARTIAL_422) {
            throw new ImpossibleImage("BitsAllocated " + format.bitsAllocated() + ", "
                    + format.photometric().term());
        }
        object.remove(Tag.EXTENDED_OFFSET_TABLE);
        object.remove(Tag.EXTENDED_OFFSET_TABLE_LENGTHS);
        object.setInt(Tag.SAMPLES_PER_PIXEL, VR.US, format.samplesPerPixel());
        object.setString(
                Tag.PHOTOMETRIC_INTERPRETATION,
                VR.CS,
                format.photometric() == PhotometricInterpretation.YBR_FULL_422
                        ? PhotometricInterpretation.YBR_FULL.term()
                        : format.photometric().term());
        if (format.samplesPerPixel() > 1) {
            object.setInt(Tag.PLANAR_CONFIGURATION, VR.US, 0);
        }
        return packed ? this::writePacked : this::writePlain;
    }

    private void writePacked(ImageOutputStream out) throws IOException {
        out.writeHeader(Tag.PIXEL_DATA, VR.OB, -1);
        out.writeHeader(ITEM, null, 0);
        for (int frame = 1; frame <= described.frames(); frame++) {
            byte[] fragment = RleEncoder.encode(
                    blackened(decoded(frame)),
                    format.columns(),
                    format.samplesPerPixel(),
                    format.bitsAllocated() / Byte.SIZE);
            out.writeHeader(ITEM, null, fragment.length);
            out.write(fragment, 0, fragment.length);
        }
        out.writeHeader(SEQUENCE_DELIMITATION, null, 0);
    }

    private void writePlain(ImageOutputStream out) throws IOException {
        VR vr = floating ? VR.OF : format.bitsAllocated() > 8 ? VR.OW : VR.OB;
        long bytes = Math.ceilDiv(format.sampleCount() * format.bitsAllocated() * described.frames(), 8);
        if (bytes > 0xfffffffeL) {
            throw new LimitPassed("pixel bytes");
        }
        out.writeHeader(floating ? Tag.FLOAT_PIXEL_DATA : Tag.PIXEL_DATA, vr, (int) (bytes + bytes % 2));
        BitPacking packing = new BitPacking(out);
        for (int frame = 1; frame <= described.frames(); frame++) {
            byte[] samples = blackened(decoded(frame));
            if (format.bitsAllocated() == 1) {
                packing.write(samples);
            } else {
                out.write(samples, 0, samples.length);
            }
        }
        packing.finish();
        if (bytes % 2 == 1) {
            out.write(0);
        }
    }

    private StoredFrame decoded(int frame) throws IOException {
        return new FrameDecoder(ReadLimits.DEFAULT, parsed, frame, false)
                .decode()
                .frame();
    }

    private byte[] blackened(StoredFrame frame) {
        byte[] bytes = BlackPixel.bytes(frame.samples());
        byte[] black = BlackPixel.of(frame);
        for (PixelRectangle rectangle : rectangles) {
            int right = (int) Math.min(format.columns(), (long) rectangle.x() + rectangle.width());
            int bottom = (int) Math.min(format.rows(), (long) rectangle.y() + rectangle.height());
            for (int row = rectangle.y(); row < bottom; row++) {
                for (int column = rectangle.x(); column < right; column++) {
                    System.arraycopy(black, 0, bytes, (row * format.columns() + column) * black.length, black.length);
                }
            }
        }
        return bytes;
    }
}
