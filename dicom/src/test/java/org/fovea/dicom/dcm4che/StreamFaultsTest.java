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
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.pixel.FrameWarning;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.dicom.study.ReadProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not what the standard asks for are shown where they can be, and the warning names the fault. */
class StreamFaultsTest {

    private final DicomFiles files = new DicomFiles();

    @TempDir
    private Path folder;

    @Test
    void rowsThatAreMissingAreWorkedOut() throws IOException {
        LoadedFrame loaded = whole(without(Drafts.encoded(folder, Drafts.image()), Tag.ROWS));
        assertThat(loaded.facts().warnings()).containsExactly(Problem.of(FrameWarning.SIZE_ASSUMED, "Rows", "3"));
        loaded = whole(without(Drafts.encoded(folder, Drafts.image()), Tag.COLUMNS));
        assertThat(loaded.facts().warnings()).containsExactly(Problem.of(FrameWarning.SIZE_ASSUMED, "Columns", "4"));
    }

    @Test
    void aSizeThatPixelsDoNotTellIsNotGuessed() throws IOException {
        byte[] neither = without(without(Drafts.encoded(folder, Drafts.image()), Tag.ROWS), Tag.COLUMNS);
        assertThat(files.frame(save(neither), 1)).isInstanceOfSatisfying(Outcome.Failure.class, failure -> assertThat(
                        failure.problem().reason())
                .isEqualTo(ReadProblem.IMPOSSIBLE_IMAGE));
        byte[] uneven = without(Drafts.encoded(folder, Drafts.image().integers(Tag.COLUMNS, 5)), Tag.ROWS);
        assertThat(files.frame(save(uneven), 1)).isInstanceOf(Outcome.Failure.class);
    }

    @Test
    void moreFramesThanThereAreAreNamed() throws IOException {
        ObjectDraft image = Drafts.image().integers(Tag.ROWS, 1).text(Tag.NUMBER_OF_FRAMES, "5");
        Path file = save(Drafts.encoded(folder, image));
        for (int frame = 1; frame <= 3; frame++) {
            assertThat(files.frame(file, frame).orElseThrow().facts().warnings())
                    .containsExactly(Problem.of(FrameWarning.FRAME_COUNT, "5", "3"));
        }
        assertThat(files.frame(file, 4))
                .isEqualTo(Outcome.failure(Problem.of(ReadProblem.NO_SUCH_FRAME, "test.dcm", "4", "3")));
    }

    @Test
    void fewerFramesThanThereAreAreNamed() throws IOException {
        ObjectDraft image = Drafts.image().integers(Tag.ROWS, 1).text(Tag.NUMBER_OF_FRAMES, "2");
        LoadedFrame loaded = files.frame(save(Drafts.encoded(folder, image)), 2).orElseThrow();
        assertThat(loaded.facts().warnings()).containsExactly(Problem.of(FrameWarning.FRAME_COUNT, "2", "3"));
        assertThat(((GreyFrame) loaded.pixels()).outputAt(0, 0)).isEqualTo(4);
    }

    @Test
    void pixelDataShorterThanPromisedIsShownAsFarAsItGoes() throws IOException {
        byte[] file = Drafts.encoded(folder, Drafts.image().bytes(Tag.PIXEL_DATA, Arrays.copyOf(Drafts.RAMP, 20)));
        LoadedFrame loaded = files.frame(save(file), 1).orElseThrow();
        assertThat(loaded.facts().warnings()).containsExactly(Problem.of(FrameWarning.PIXELS_MISSING, "83"));
        assertThat(((GreyFrame) loaded.pixels()).outputAt(1, 2)).isEqualTo(9);
    }

    @Test
    void aFrameOfWhichNextToNothingIsThereIsNotMadeUp() throws IOException {
        ObjectDraft image = Drafts.image().integers(Tag.ROWS, 2000).integers(Tag.COLUMNS, 2000);
        assertThat(files.frame(save(Drafts.encoded(folder, image)), 1))
                .isEqualTo(Outcome.failure(Problem.of(ReadProblem.TRUNCATED, "test.dcm")));
    }

    @Test
    void oddLengthsAreReadAndNamed() throws IOException {
        byte[] file = Drafts.encoded(folder, Drafts.image().text(Tag.IMAGE_COMMENTS, "four"));
        int at = element(file, Tag.IMAGE_COMMENTS);
        ByteArrayOutputStream odd = new ByteArrayOutputStream();
        odd.write(file, 0, at + 6);
        odd.writeBytes(new byte[] {3, 0, 'o', 'd', 'd'});
        odd.write(file, at + 12, file.length - at - 12);
        LoadedFrame loaded = whole(odd.toByteArray());
        assertThat(loaded.facts().warnings()).containsExactly(Problem.of(FrameWarning.ODD_LENGTH, "(0020,4000)"));
    }

    @Test
    void aWrongValueRepresentationIsReadAndNamed() throws IOException {
        byte[] file = Drafts.encoded(folder, Drafts.image());
        file[element(file, Tag.ROWS) + 5] = 'L';
        file[element(file, Tag.ROWS) + 4] = 'S';
        byte[] shortened = Drafts.encoded(folder, Drafts.image());
        int at = element(shortened, Tag.BITS_STORED);
        shortened[at + 4] = 'S';
        shortened[at + 5] = 'S';
        LoadedFrame loaded = whole(shortened);
        assertThat(loaded.facts().warnings())
                .containsExactly(Problem.of(FrameWarning.WRONG_REPRESENTATION, "BitsStored", "SS", "US"));
        assertThat(whole(file).facts().warnings())
                .contains(Problem.of(FrameWarning.WRONG_REPRESENTATION, "Rows", "SL", "US"));
    }

    @Test
    void groupLengthsAndUndefinedLengthsAreNoFault() throws IOException {
        byte[] file = Drafts.encoded(folder, Drafts.image());
        int pixels = element(file, Tag.ROWS);
        ByteArrayOutputStream more = new ByteArrayOutputStream();
        more.write(file, 0, pixels);
        // Group length of 0028, which is wrong, and behind it nothing of what it says.
        byte[] groupLength = {0x28, 0, 0, 0, 'U', 'L', 4, 0, 77, 0, 0, 0};
        int first = element(file, Tag.SAMPLES_PER_PIXEL);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(file, 0, first);
        out.writeBytes(groupLength);
        out.write(file, first, file.length - first);
        assertThat(whole(out.toByteArray()).facts().warnings()).isEmpty();

        int study = element(file, Tag.STUDY_INSTANCE_UID);
        out = new ByteArrayOutputStream();
        out.write(file, 0, study);
        // Referenced Study Sequence-like private-free sequence of undefined length with an item of undefined length.
        out.writeBytes(new byte[] {0x12, 0, 0x64, 0, 'S', 'Q', 0, 0, -1, -1, -1, -1});
        out.writeBytes(new byte[] {-2, -1, 0, -32, -1, -1, -1, -1});
        out.writeBytes(new byte[] {-2, -1, 13, -32, 0, 0, 0, 0});
        out.writeBytes(new byte[] {-2, -1, -35, -32, 0, 0, 0, 0});
        out.write(file, study, file.length - study);
        assertThat(whole(out.toByteArray()).facts().warnings()).isEmpty();
    }

    @Test
    void aFileWithoutPreambleAndMetaHeaderIsRead() throws IOException {
        byte[] file = Drafts.encoded(folder, Drafts.image());
        assertThat(whole(Arrays.copyOfRange(file, Drafts.dataSet(file), file.length))
                        .facts()
                        .warnings())
                .isEmpty();
        assertThat(whole(Arrays.copyOfRange(file, 132, file.length)).facts().warnings())
                .as("file meta information without preamble and mark")
                .isEmpty();
    }

    /** The ramp of the draft, all of it. */
    private LoadedFrame whole(byte[] file) throws IOException {
        LoadedFrame loaded = files.frame(save(file), 1).orElseThrow();
        GreyFrame grey = (GreyFrame) loaded.pixels();
        for (int i = 0; i < 12; i++) {
            assertThat(grey.outputAt(i % 4, i / 4)).isEqualTo(i);
        }
        return loaded;
    }

    private Path save(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("test.dcm"), bytes);
    }

    private static byte[] without(byte[] file, int tag) {
        int at = element(file, tag);
        int length = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getShort(at + 6);
        byte[] shorter = new byte[file.length - 8 - length];
        System.arraycopy(file, 0, shorter, 0, at);
        System.arraycopy(file, at + 8 + length, shorter, at, shorter.length - at);
        return shorter;
    }

    /** Where an element begins. */
    private static int element(byte[] file, int tag) {
        byte[] bytes = {(byte) (tag >> 16), (byte) (tag >> 24), (byte) tag, (byte) (tag >> 8)};
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int at = text.indexOf(new String(bytes, StandardCharsets.ISO_8859_1), Drafts.dataSet(file));
        assertThat(at).isPositive();
        return at;
    }
}
