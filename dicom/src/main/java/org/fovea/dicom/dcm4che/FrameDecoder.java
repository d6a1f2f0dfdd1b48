package org.fovea.dicom.dcm4che;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.codec.CodecException;
import org.fovea.dicom.codec.CodestreamHeader;
import org.fovea.dicom.codec.RleDecoder;
import org.fovea.dicom.codec.SampleBytes;
import org.fovea.dicom.codec.TransferSyntax;
import org.fovea.dicom.codec.TransferSyntax.Coding;
import org.fovea.dicom.pixel.FrameWarning;
import org.fovea.dicom.pixel.PhotometricInterpretation;
import org.fovea.dicom.pixel.PixelDescription;
import org.fovea.dicom.pixel.PixelFormat;
import org.fovea.dicom.pixel.StoredFrame;
import org.fovea.dicom.study.ReadProblem;

/** Decodes one frame of one parsed file to its exact stored samples. */
final class FrameDecoder {

    private final ReadLimits limits;
    private final ParsedFile file;
    private final int frame;
    private final boolean tolerant;
    private final Deadline deadline;
    private final List<Problem> warnings = new ArrayList<>();

    /**
     * @param frame counted from 1
     * @param tolerant show what there is of a frame that the file's end cuts
     */
    FrameDecoder(ReadLimits limits, ParsedFile file, int frame, boolean tolerant) {
        this(limits, file, frame, tolerant, Progress.NONE);
    }

    FrameDecoder(ReadLimits limits, ParsedFile file, int frame, boolean tolerant, Progress progress) {
        this.limits = limits;
        this.file = file;
        this.frame = frame;
        this.tolerant = tolerant;
        this.deadline = new Deadline(limits.time(), progress);
    }

    DecodedFrame decode() throws IOException {
        TransferSyntax syntax = syntax();
        PixelElement pixels = file.pixels();
        if (pixels == null) {
            throw file.cut()
                    ? refusal(ReadProblem.TRUNCATED)
                    : refusal(ReadProblem.NO_PIXELS, ObjectTypes.name(file.sopClassUid()));
        }
        warnings.addAll(HeaderFaults.of(file));
        ImpliedSize size = ImpliedSize.of(file, pixels, warnings);
        PixelDescription description = PixelDescription.of(file.object(), size.rows(), size.columns());
        warnings.addAll(description.warnings());
        PixelFormat format = description.format();
        if (format.sampleCount() * Math.max(8, format.bitsAllocated()) / 8 > limits.frameBytes()) {
            throw new LimitPassed("frame bytes");
        }
        if (frame < 1 || frame > description.frames()) {
            throw noSuchFrame(description.frames());
        }
        return switch (pixels) {
            case PixelElement.Uncompressed uncompressed -> uncompressed(uncompressed, description, syntax);
            case PixelElement.Encapsulated encapsulated -> encapsulated(encapsulated, description, syntax);
        };
    }

    private TransferSyntax syntax() throws Refusal {
        String uid = file.transferSyntaxUid();
        TransferSyntax syntax = TransferSyntax.of(uid).orElse(null);
        if (syntax == null || syntax.coding() == Coding.NONE) {
            throw refusal(ReadProblem.UNKNOWN_TRANSFER_SYNTAX, TransferSyntax.title(uid));
        }
        return syntax;
    }

    private DecodedFrame uncompressed(
            PixelElement.Uncompressed pixels, PixelDescription description, TransferSyntax syntax) throws IOException {
        if (syntax.coding() != Coding.NATIVE) {
            warnings.add(Problem.of(FrameWarning.SYNTAX_CONTRADICTED, syntax.title(), Coding.NATIVE.name()));
        }
        UncompressedFrame layout = new UncompressedFrame(description);
        long held = layout.framesIn(pixels.span());
        if (held != description.frames()) {
            warnings.add(Problem.of(FrameWarning.FRAME_COUNT, "" + description.frames(), "" + held));
            if (frame > held) {
                throw noSuchFrame(Math.toIntExact(held));
            }
        }
        byte[] bytes = layout.read(file.bytes(), pixels, file.bigEndian(), frame, tolerant, warnings);
        return finished(bytes, description.format(), pixels.tag() != Tag.PIXEL_DATA);
    }

    private DecodedFrame encapsulated(
            PixelElement.Encapsulated pixels, PixelDescription description, TransferSyntax syntax) throws IOException {
        try {
            EncodedFrame frames = new EncodedFrame(file.object(), file.bytes(), pixels, description.frames());
            if (frames.count() != description.frames()) {
                warnings.add(Problem.of(FrameWarning.FRAME_COUNT, "" + description.frames(), "" + frames.count()));
            }
            if (frame > frames.count()) {
                throw noSuchFrame(frames.count());
            }
            return decoded(frames.bytes(frame, limits.frameBytes(), tolerant, warnings), description, syntax);
        } catch (CodecException | ArithmeticException | IndexOutOfBoundsException broken) {
            throw refusal(ReadProblem.UNDECODABLE, "" + frame, syntax.title(), String.valueOf(broken.getMessage()));
        }
    }

    private DecodedFrame decoded(byte[] stream, PixelDescription description, TransferSyntax syntax)
            throws IOException {
        PixelFormat format = description.format();
        UncompressedFrame layout = new UncompressedFrame(description);
        return switch (syntax.coding()) {
            case NATIVE -> {
                if (stream.length < layout.frameBits() / 8) {
                    throw new CodecException(stream.length + " bytes instead of " + layout.frameBits() / 8);
                }
                yield finished(layout.arranged(stream, 0), format, false);
            }
            case DEFLATE -> finished(layout.arranged(inflate(stream, layout), 0), format, false);
            case RLE -> finished(runLengths(stream, format), format, false);
            case JPEG, JPEG_LS, JPEG_2000 -> byNativeCodec(stream, format, syntax);
            case NONE -> throw new IllegalStateException("refused before");
        };
    }

    private byte[] inflate(byte[] stream, UncompressedFrame layout) throws IOException {
        Inflater inflater = new Inflater(true);
        try (InputStream inflating = new InflaterInputStream(new ByteArrayInputStream(stream), inflater)) {
            int wanted = Math.toIntExact(Math.ceilDiv(layout.frameBits(), 8));
            byte[] bytes = inflating.readNBytes(wanted);
            if (bytes.length < wanted) {
                throw new CodecException("deflated data cut");
            }
            return bytes;
        } catch (ZipException broken) {
            throw new CodecException(String.valueOf(broken.getMessage()));
        } finally {
            inflater.end();
        }
    }

    private static byte[] runLengths(byte[] stream, PixelFormat format) throws CodecException {
        int pixels = Math.multiplyExact(format.rows(), format.columns());
        if (format.bitsAllocated() == 1) {
            return SampleBytes.unpackBits(RleDecoder.decode(stream, Math.ceilDiv(pixels, 8), 1, 1), 0, pixels);
        }
        return RleDecoder.decode(stream, pixels, format.samplesPerPixel(), format.bitsAllocated() / 8);
    }

    private DecodedFrame byNativeCodec(byte[] stream, PixelFormat format, TransferSyntax syntax) throws IOException {
        CodestreamHeader header = CodestreamHeader.parse(stream);
        if (header.family() != syntax.coding()) {
            warnings.add(Problem.of(
                    FrameWarning.SYNTAX_CONTRADICTED,
                    syntax.title(),
                    header.family().name()));
        }
        header.mustAgree(format);
        if (!NativeLibrary.loaded()) {
            throw new Refusal(Problem.of(ReadProblem.NO_CODEC, NativeLibrary.platform()));
        }
        byte[] samples = NativeCodec.decode(stream, header, format, deadline);
        return finished(samples, decodedFormat(format), false);
    }

    /** The codec undoes JPEG 2000's colour transforms and evens out JPEG's shared colour. */
    private static PixelFormat decodedFormat(PixelFormat format) {
        PhotometricInterpretation photometric =
                switch (format.photometric()) {
                    case YBR_ICT, YBR_RCT -> PhotometricInterpretation.RGB;
                    case YBR_FULL_422 -> PhotometricInterpretation.YBR_FULL;
                    default -> format.photometric();
                };
        return new PixelFormat(
                format.rows(),
                format.columns(),
                format.samplesPerPixel(),
                format.bitsAllocated(),
                format.bitsStored(),
                format.highBit(),
                format.signed(),
                photometric);
    }

    private DecodedFrame finished(byte[] bytes, PixelFormat format, boolean floating) throws CodecException {
        return new DecodedFrame(new StoredFrame(format, SampleBytes.toSamples(bytes, format, floating)), warnings);
    }

    private Refusal noSuchFrame(int frames) {
        return refusal(ReadProblem.NO_SUCH_FRAME, "" + frame, "" + frames);
    }

    private Refusal refusal(ReadProblem reason, String... facts) {
        List<String> all = new ArrayList<>(List.of(Guard.name(file.file())));
        all.addAll(List.of(facts));
        return new Refusal(new Problem(reason, all));
    }
}
