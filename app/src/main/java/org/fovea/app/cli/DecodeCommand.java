package org.fovea.app.cli;

import java.nio.file.Path;
import org.fovea.app.output.OutputFile;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.pixel.PixelFormat;
import org.fovea.dicom.pixel.StoredFrame;
import org.fovea.dicom.study.Instance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code fovea decode FILE --frame N --out F}: one frame's stored samples as they come out of the codec, before any table:
 * little endian, interleaved, row by row.
 */
@Command(name = "decode")
final class DecodeCommand extends Subcommand {

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Option(names = "--frame", paramLabel = "N", defaultValue = "1", descriptionKey = "frame")
    private int frame;

    @Option(names = "--out", paramLabel = "F", required = true, descriptionKey = "decode.out")
    private Path out = Path.of("");

    /**
     * What the written bytes are.
     *
     * @param bytesPerSample in the written file; single bits come one to a byte
     * @param pixelRepresentation 1 for two's complement, 0 for unsigned
     * @param photometricInterpretation after decoding: a codec that turns YBR into RGB says RGB
     */
    record Decoded(
            int rows,
            int columns,
            int samplesPerPixel,
            int bitsAllocated,
            int bitsStored,
            int highBit,
            int pixelRepresentation,
            boolean signed,
            String photometricInterpretation,
            int bytesPerSample,
            int frame,
            int numberOfFrames,
            String transferSyntaxUid,
            String sopInstanceUid,
            String out) {}

    @Override
    public Integer call() {
        DicomFiles files = new DicomFiles();
        Outcome<Decoded> decoded = files.instance(file).then(instance -> files.stored(file, frame)
                .then(stored -> OutputFile.write(out, stream -> SampleBytes.write(stored.samples(), stream))
                        .map(written -> describe(instance, stored))));
        return switch (decoded) {
            case Outcome.Failure<Decoded>(Problem problem) -> fail(problem);
            case Outcome.Success<Decoded>(Decoded result) -> {
                print(result);
                yield ExitCode.DONE;
            }
        };
    }

    private Decoded describe(Instance instance, StoredFrame stored) {
        PixelFormat format = stored.format();
        return new Decoded(
                format.rows(),
                format.columns(),
                format.samplesPerPixel(),
                format.bitsAllocated(),
                format.bitsStored(),
                format.highBit(),
                format.signed() ? 1 : 0,
                format.signed(),
                format.photometric().term(),
                SampleBytes.width(stored.samples()),
                frame,
                instance.frames(),
                instance.transferSyntaxUid(),
                instance.sopInstanceUid(),
                out.toString());
    }
}
