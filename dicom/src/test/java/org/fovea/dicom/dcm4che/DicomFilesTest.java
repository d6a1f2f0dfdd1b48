package org.fovea.dicom.dcm4che;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.codec.TransferSyntax;
import org.fovea.dicom.pixel.FrameWarning;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.ModalityLut;
import org.fovea.dicom.pixel.Samples;
import org.fovea.dicom.pixel.StoredFrame;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.dicom.study.ReadProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DicomFilesTest {

    private static final short[] VALUES = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};

    private final DicomFiles files = new DicomFiles();

    @TempDir
    private Path folder;

    @Test
    void readsWhatWasWritten() throws IOException {
        Path file = save(Drafts.encoded(folder, Drafts.image()));
        Instance instance = files.instance(file).orElseThrow();
        assertThat(instance.sopInstanceUid()).isEqualTo("2.25.1");
        assertThat(instance.series().study().patient().displayName()).isEqualTo("Test, Image");
        assertThat(instance.frames()).isEqualTo(1);
        assertThat(instance.phantom()).isFalse();
        assertSamples(files.stored(file, 1));
        LoadedFrame loaded = files.frame(file, 1).orElseThrow();
        assertThat(((GreyFrame) loaded.pixels()).outputAt(3, 2)).isEqualTo(11);
        assertThat(loaded.facts().warnings()).isEmpty();
        assertThat(files.header(file).orElseThrow().text(Tag.MODALITY)).isEqualTo("OT");
    }

    @Test
    void readsABareDataSet() throws IOException {
        byte[] file = Drafts.encoded(folder, Drafts.image());
        assertSamples(files.stored(save(Arrays.copyOfRange(file, Drafts.dataSet(file), file.length)), 1));
    }

    @Test
    void believesTheDataSetRatherThanTheSyntaxStated() throws IOException {
        byte[] file = Drafts.encoded(folder, Drafts.image());
        assertSamples(files.stored(save(Drafts.claiming(file, TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN)), 1));
        assertSamples(files.stored(save(Drafts.claiming(file, TransferSyntax.EXPLICIT_VR_BIG_ENDIAN)), 1));
    }

    @Test
    void isNotMisledByTheMarkInsideABareDataSet() throws IOException {
        ObjectDraft draft = Drafts.image().text(Tag.IMAGE_TYPE, "A".repeat(120) + "DICMA1");
        byte[] file = Drafts.encoded(folder, draft);
        byte[] bare = Arrays.copyOfRange(file, Drafts.dataSet(file), file.length);
        assertThat(new String(bare, 128, 4, StandardCharsets.US_ASCII)).isEqualTo("DICM");
        assertSamples(files.stored(save(bare), 1));
    }

    @Test
    void inflatesWithoutLeavingATrace() throws IOException {
        byte[] file = Drafts.encoded(folder, Drafts.image());
        Path deflated = save(deflate(Drafts.claiming(file, TransferSyntax.DEFLATED)));
        long before = temporaryFiles();
        assertSamples(files.stored(deflated, 1));
        assertThat(files.instance(deflated).orElseThrow().transferSyntaxUid()).isEqualTo(TransferSyntax.DEFLATED.uid());
        assertThat(temporaryFiles()).isEqualTo(before);
    }

    @Test
    void showsWhatThereIsOfATruncatedImageButDoesNotCallItExact() throws IOException {
        byte[] file = Drafts.encoded(folder, Drafts.image());
        Path cut = save(Arrays.copyOf(file, file.length - 6));
        assertReason(files.stored(cut, 1), ReadProblem.TRUNCATED);
        LoadedFrame loaded = files.frame(cut, 1).orElseThrow();
        assertThat(((GreyFrame) loaded.pixels()).outputAt(0, 2)).isEqualTo(8);
        assertThat(((GreyFrame) loaded.pixels()).outputAt(3, 2)).isZero();
        assertThat(loaded.facts().warnings()).contains(Problem.of(FrameWarning.PIXELS_MISSING, "75"));
    }

    @Test
    void everyPlaceToCutAFileAtHasItsOutcome() throws IOException {
        byte[] file = Drafts.encoded(folder, Drafts.image());
        for (int length = 0; length < file.length; length++) {
            Path cut = save(Arrays.copyOf(file, length));
            assertThat(files.stored(cut, 1)).as("cut at %d", length).isInstanceOf(Outcome.Failure.class);
        }
        // Within the first element of the data set: an image, and nobody's.
        assertReason(files.instance(save(Arrays.copyOf(file, 309))), ReadProblem.TRUNCATED);
    }

    @Test
    void namesWhatIsNotDicom() throws IOException {
        assertReason(files.instance(save("Dear colleague,".getBytes(StandardCharsets.UTF_8))), ReadProblem.NOT_DICOM);
        assertReason(files.instance(save(new byte[100_000])), ReadProblem.NOT_DICOM);
        assertReason(files.instance(save(new byte[0])), ReadProblem.NOT_DICOM);
        assertReason(files.instance(folder.resolve("missing")), ReadProblem.NOT_FOUND);
    }

    @Test
    void namesWhatCannotBeShown() throws IOException {
        byte[] file = Drafts.encoded(folder, Drafts.image());
        Path unknown = save(Drafts.claiming(file, TransferSyntax.JPEG_XL));
        assertThat(files.stored(unknown, 1))
                .isEqualTo(Outcome.failure(Problem.of(ReadProblem.UNKNOWN_TRANSFER_SYNTAX, "test.dcm", "JPEG XL")));
        assertReason(files.stored(save(file), 2), ReadProblem.NO_SUCH_FRAME);
        assertReason(files.stored(save(file), 0), ReadProblem.NO_SUCH_FRAME);
        ObjectDraft report = new ObjectDraft()
                .text(Tag.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.88.11")
                .text(Tag.SOP_INSTANCE_UID, "2.25.9");
        Path text = save(Drafts.encoded(folder, report));
        assertThat(files.instance(text).orElseThrow().hasImage()).isFalse();
        assertReason(files.frame(text, 1), ReadProblem.NO_PIXELS);
        Path sizeless =
                save(Drafts.encoded(folder, Drafts.image().integers(Tag.ROWS, 0).integers(Tag.COLUMNS, 0)));
        assertReason(files.frame(sizeless, 1), ReadProblem.IMPOSSIBLE_IMAGE);
    }

    @Test
    void refusesAnImageLargerThanTheLimitBeforeTakingMemoryForIt() throws IOException {
        ObjectDraft huge = Drafts.image().integers(Tag.ROWS, 65535).integers(Tag.COLUMNS, 65535);
        assertReason(files.frame(save(Drafts.encoded(folder, huge)), 1), ReadProblem.TOO_LARGE);
    }

    @Test
    void stopsAtNestingThatNoHonestFileHas() throws IOException {
        byte[] file = Drafts.encoded(folder, Drafts.image().text(Tag.IMAGE_COMMENTS, "x"));
        ByteArrayOutputStream nested = new ByteArrayOutputStream();
        nested.write(file, 0, Drafts.dataSet(file));
        for (int i = 0; i < 20_000; i++) {
            // Referenced Study Sequence of undefined length, with an item of undefined length.
            nested.writeBytes(new byte[] {8, 0, 0x10, 0x11, 'S', 'Q', 0, 0, -1, -1, -1, -1});
            nested.writeBytes(new byte[] {-2, -1, 0, -32, -1, -1, -1, -1});
        }
        assertReason(files.instance(save(nested.toByteArray())), ReadProblem.TOO_LARGE);
    }

    @Test
    void decodesRunLengthsInACapsule() throws IOException {
        byte[] rle = new byte[64 + 28];
        ByteBuffer header = ByteBuffer.wrap(rle).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(2).putInt(64).putInt(64 + 2);
        rle[64] = -11;
        rle[66] = 11;
        for (int i = 0; i < 12; i++) {
            rle[67 + i] = (byte) i;
        }
        byte[] file = Drafts.claiming(Drafts.encoded(folder, Drafts.image()), TransferSyntax.RLE);
        assertSamples(files.stored(save(encapsulate(file, rle)), 1));
    }

    @Test
    void readsUncompressedFramesInACapsule() throws IOException {
        byte[] file = Drafts.claiming(Drafts.encoded(folder, Drafts.image()), TransferSyntax.ENCAPSULATED_UNCOMPRESSED);
        assertSamples(files.stored(save(encapsulate(file, Drafts.RAMP)), 1));
    }

    @ParameterizedTest
    @CsvSource({"1, 0, um2/s, um2/s", "1, 0, 1, ''", "0.5, 0, um2/s, ''", "1, 3, um2/s, ''"})
    void storedValuesThatAreMeasuredOnesHaveTheirUnit(double slope, double intercept, String unit, String shown) {
        ObjectDraft map = new ObjectDraft()
                .decimals(Tag.REAL_WORLD_VALUE_SLOPE, slope)
                .decimals(Tag.REAL_WORLD_VALUE_INTERCEPT, intercept)
                .items(
                        Tag.MEASUREMENT_UNITS_CODE_SEQUENCE,
                        new ObjectDraft()
                                .text(Tag.CODE_VALUE, unit)
                                .text(Tag.CODING_SCHEME_DESIGNATOR, "UCUM")
                                .text(Tag.CODE_MEANING, unit));
        Path file = new DicomWriter()
                .write(Drafts.image().items(Tag.REAL_WORLD_VALUE_MAPPING_SEQUENCE, map), folder.resolve("map.dcm"))
                .orElseThrow();
        GreyFrame frame = (GreyFrame) files.frame(file, 1).orElseThrow().pixels();
        assertThat(frame.modality()).isEqualTo(new ModalityLut.Rescale(1, 0, shown));
    }

    @ParameterizedTest
    @EnumSource
    void everySyntaxIsReadOrNamed(TransferSyntax syntax) throws IOException {
        byte[] file = Drafts.claiming(Drafts.encoded(folder, Drafts.image()), syntax);
        if (syntax.coding() == TransferSyntax.Coding.NONE) {
            Path unreadable = save(encapsulate(file, new byte[100]));
            assertThat(files.instance(unreadable).orElseThrow().transferSyntaxUid())
                    .isEqualTo(syntax.uid());
            assertThat(files.frame(unreadable, 1))
                    .isEqualTo(Outcome.failure(
                            Problem.of(ReadProblem.UNKNOWN_TRANSFER_SYNTAX, "test.dcm", syntax.title())));
        } else if (syntax != TransferSyntax.DEFLATED) {
            assertSamples(files.stored(save(file), 1));
        }
    }

    private Path save(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("test.dcm"), bytes);
    }

    /** Replaces the pixel data, which stands last, by a capsule of one fragment. */
    private static byte[] encapsulate(byte[] file, byte[] fragment) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(file, 0, file.length - Drafts.RAMP.length - 12);
        out.writeBytes(new byte[] {-32, 0x7f, 0x10, 0, 'O', 'B', 0, 0, -1, -1, -1, -1});
        out.writeBytes(new byte[] {-2, -1, 0, -32, 0, 0, 0, 0});
        out.writeBytes(new byte[] {-2, -1, 0, -32, (byte) fragment.length, 0, 0, 0});
        out.writeBytes(fragment);
        out.writeBytes(new byte[] {-2, -1, -35, -32, 0, 0, 0, 0});
        return out.toByteArray();
    }

    private static byte[] deflate(byte[] file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int start = Drafts.dataSet(file);
        out.write(file, 0, start);
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(out, new Deflater(9, true))) {
            deflating.write(file, start, file.length - start);
        }
        return out.toByteArray();
    }

    private static long temporaryFiles() throws IOException {
        try (Stream<Path> entries = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith("blk"))
                    .count();
        }
    }

    private static void assertSamples(Outcome<StoredFrame> outcome) {
        assertThat(((Samples.Shorts) outcome.orElseThrow().samples()).values()).isEqualTo(VALUES);
    }

    private static void assertReason(Outcome<?> outcome, Problem.Reason reason) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Failure.class, failure -> assertThat(
                        failure.problem().reason())
                .isEqualTo(reason));
    }
}
