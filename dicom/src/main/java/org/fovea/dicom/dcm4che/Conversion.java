package org.fovea.dicom.dcm4che;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.ImageOutputStream;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.codec.TransferSyntax;
import org.fovea.dicom.net.NetProblem;
import org.fovea.dicom.pixel.PixelDescription;
import org.fovea.dicom.pixel.PixelFormat;
import org.fovea.dicom.pixel.StoredFrame;

/** Writes an object anew in an uncompressed little endian syntax, its samples unchanged. */
final class Conversion {

    private static final int EXTENDED_OFFSETS = 0x7FE00001;
    private static final int EXTENDED_LENGTHS = 0x7FE00002;

    private final ParsedFile parsed;
    private final Attributes dataSet;

    private Conversion(ParsedFile parsed) {
        this.parsed = parsed;
        this.dataSet = parsed.object().attributes();
    }

    /**
     * @param target Explicit or Implicit VR Little Endian
     * @return a temporary file with nothing but the data set
     * @throws Refusal with {@link NetProblem#NOT_ACCEPTED}, without facts, where its pixels cannot be converted
     */
    static Path to(TransferSyntax target, ParsedFile parsed) throws IOException {
        Path file = Files.createTempFile("fovea-", ".dcm");
        try {
            new Conversion(parsed).write(target, file);
            return file;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private void write(TransferSyntax target, Path file) throws IOException {
        switch (parsed.pixels()) {
            case PixelElement.Uncompressed pixels
            when !parsed.bigEndian() ->
                dataSet.setValue(pixels.tag(), vr(pixels), PixelBytes.of(parsed.bytes(), pixels.span()));
            case PixelElement pixels -> decoded(pixels);
            case null -> {
                // An object without pixels is its attributes.
            }
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                ImageOutputStream encoder = new ImageOutputStream(out, target.uid())) {
            encoder.writeDataset(null, dataSet);
        }
    }

    private void decoded(PixelElement pixels) throws IOException {
        boolean floating = pixels instanceof PixelElement.Uncompressed plain && plain.tag() != Tag.PIXEL_DATA;
        PixelDescription description = PixelDescription.of(parsed.object());
        PixelFormat format = description.format();
        long length = description.frames() * format.sampleCount() * format.bitsAllocated() / 8;
        if (floating || format.bitsAllocated() < 8 || format.bitsAllocated() > 32 || length >= Integer.MAX_VALUE) {
            throw new Refusal(Problem.of(NetProblem.NOT_ACCEPTED));
        }
        StoredFrame first = frame(1);
        describe(first.format());
        VR vr = format.bitsAllocated() > 8 ? VR.OW : VR.OB;
        dataSet.setValue(Tag.PIXEL_DATA, vr, PixelBytes.of(length, description.frames(), number -> frame(number)
                .samples()));
    }

    private void describe(PixelFormat format) {
        dataSet.setString(
                Tag.PHOTOMETRIC_INTERPRETATION, VR.CS, format.photometric().term());
        if (format.samplesPerPixel() > 1) {
            dataSet.setInt(Tag.PLANAR_CONFIGURATION, VR.US, 0);
        }
        dataSet.remove(EXTENDED_OFFSETS);
        dataSet.remove(EXTENDED_LENGTHS);
        if (TransferSyntax.of(parsed.transferSyntaxUid())
                .map(TransferSyntax::lossy)
                .orElse(false)) {
            dataSet.setString(Tag.LOSSY_IMAGE_COMPRESSION, VR.CS, "01");
        }
    }

    private StoredFrame frame(int number) throws IOException {
        return new FrameDecoder(ReadLimits.DEFAULT, parsed, number, false)
                .decode()
                .frame();
    }

    private VR vr(PixelElement.Uncompressed pixels) {
        return switch (pixels.tag()) {
            case Tag.FLOAT_PIXEL_DATA -> VR.OF;
            case Tag.DOUBLE_FLOAT_PIXEL_DATA -> VR.OD;
            default -> parsed.object().integer(Tag.BITS_ALLOCATED, 16) > 8 || pixels.words() ? VR.OW : VR.OB;
        };
    }
}
