package org.fovea.dicom.dcm4che;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.codec.TransferSyntax;
import org.fovea.dicom.study.ReadProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each cap of a file's cost stops the read, names the file and says which cap it was. */
class ReadLimitsTest {

    private static final Duration TIME = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    @Test
    void bytesReadIntoMemoryAreCapped() throws IOException {
        ObjectDraft fat = Drafts.image().bytes(Tag.RED_PALETTE_DATA, new byte[60_000]);
        refused(new ReadLimits(20_000, 1 << 20, 1000, 10, 1 << 20, TIME), Drafts.encoded(folder, fat), "header bytes");
    }

    @Test
    void pixelsDoNotCountAsHeader() throws IOException {
        ObjectDraft large = Drafts.image()
                .integers(Tag.ROWS, 300)
                .integers(Tag.COLUMNS, 300)
                .bytes(Tag.PIXEL_DATA, new byte[2 * 300 * 300]);
        Path file = Files.write(folder.resolve("large.dcm"), Drafts.encoded(folder, large));
        DicomFiles files = new DicomFiles(new ReadLimits(60_000, 1 << 20, 1000, 10, 1 << 20, TIME));
        assertThat(files.frame(file, 1)).isInstanceOf(Outcome.Success.class);
    }

    @Test
    void elementsAreCounted() throws IOException {
        refused(
                new ReadLimits(1 << 20, 1 << 20, 8, 10, 1 << 20, TIME),
                Drafts.encoded(folder, Drafts.image()),
                "elements");
    }

    @Test
    void nestingIsCounted() throws IOException {
        ObjectDraft inner = new ObjectDraft().text(Tag.IMAGE_COMMENTS, "deep");
        for (int i = 0; i < 5; i++) {
            inner = new ObjectDraft().items(Tag.DIRECTORY_RECORD_SEQUENCE, inner);
        }
        refused(
                new ReadLimits(1 << 20, 1 << 20, 1000, 3, 1 << 20, TIME),
                Drafts.encoded(folder, Drafts.image().items(Tag.DIRECTORY_RECORD_SEQUENCE, inner)),
                "nesting");
    }

    @Test
    void aDeflatedDataSetGrowsNoFurther() throws IOException {
        byte[] file = Drafts.claiming(
                Drafts.encoded(
                        folder,
                        Drafts.image()
                                .integers(Tag.ROWS, 300)
                                .integers(Tag.COLUMNS, 300)
                                .bytes(Tag.PIXEL_DATA, new byte[2 * 300 * 300])),
                TransferSyntax.DEFLATED);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        int start = Drafts.dataSet(file);
        bomb.write(file, 0, start);
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(bomb, new Deflater(9, true))) {
            deflating.write(file, start, file.length - start);
        }
        refused(new ReadLimits(1 << 20, 70_000, 1000, 10, 1 << 20, TIME), bomb.toByteArray(), "inflated bytes");
    }

    @Test
    void aFrameIsCappedBeforeItIsMade() throws IOException {
        Path file = Files.write(folder.resolve("test.dcm"), Drafts.encoded(folder, Drafts.image()));
        DicomFiles files = new DicomFiles(new ReadLimits(1 << 20, 1 << 20, 1000, 10, 23, TIME));
        assertThat(files.frame(file, 1))
                .isEqualTo(Outcome.failure(Problem.of(ReadProblem.TOO_LARGE, "test.dcm", "frame bytes")));
    }

    @Test
    void capsShrinkWithTheMemoryThereIs() {
        ReadLimits small = ReadLimits.affordable(400 << 20);
        assertThat(small.frameBytes()).isEqualTo(100 << 20);
        assertThat(small.headerBytes()).isEqualTo(100 << 20);
        assertThat(ReadLimits.affordable(64L << 30).frameBytes()).isEqualTo(1L << 30);
    }

    private void refused(ReadLimits limits, byte[] bytes, String cap) throws IOException {
        Path file = Files.write(folder.resolve("test.dcm"), bytes);
        assertThat(new DicomFiles(limits).header(file))
                .isEqualTo(Outcome.failure(Problem.of(ReadProblem.TOO_LARGE, "test.dcm", cap)));
        assertThat(new DicomFiles().header(file)).as("with the usual limits").isInstanceOf(Outcome.Success.class);
    }
}
