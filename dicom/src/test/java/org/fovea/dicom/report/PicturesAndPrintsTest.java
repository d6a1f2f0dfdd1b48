package org.fovea.dicom.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.dcm4che.DicomWriter;
import org.fovea.dicom.pixel.Samples;
import org.fovea.dicom.pixel.StoredFrame;
import org.fovea.dicom.study.Instance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesAndPrintsTest {

    private final DicomFiles files = new DicomFiles();
    private final DicomWriter writer = new DicomWriter();

    @TempDir
    private Path folder;

    private Instance source;

    @BeforeEach
    void writeTheSource() {
        source = Examples.source(folder);
    }

    private Path written(ObjectDraft object) {
        return writer.write(object, folder.resolve("object.dcm")).orElseThrow();
    }

    private Path picture(String description) {
        // An odd number of bytes: 3 x 1 pixels.
        SecondaryCapture capture = new SecondaryCapture(
                3, 1, new int[] {0xffff0000, 0x0001fe80, 0x7f0000ff}, true, List.of(ImageReference.to(source, 1)));
        return written(capture.object(Examples.heading(source, description)));
    }

    private Path print(byte[] content) throws IOException {
        Path pdf = Files.write(folder.resolve("report.pdf"), content);
        EncapsulatedPdf document = EncapsulatedPdf.of(pdf, "Befund 报告", List.of(ImageReference.to(source, 1)))
                .orElseThrow();
        return written(document.object(Examples.heading(source, "Report")));
    }

    @Test
    void aPictureHoldsItsPixels() {
        StoredFrame stored = files.stored(picture("Key image"), 1).orElseThrow();
        assertThat(stored.format().photometric().term()).isEqualTo("RGB");
        assertThat(((Samples.Bytes) stored.samples()).values())
                .startsWith(0xff, 0, 0, 0x01, 0xfe, 0x80, 0, 0, 0xff)
                .hasSize(9);
    }

    @Test
    void anObjectJoinsItsStudyInASeriesOfItsOwn() {
        Path file = picture("Key image");
        Instance instance = files.instance(file).orElseThrow();
        assertThat(instance.series().study().studyInstanceUid()).isEqualTo("2.25.102");
        assertThat(instance.series().study().patient().name()).isEqualTo("Wang^XiaoDong=王^小东");
        assertThat(instance.series().study().description()).isEqualTo("头部");
        assertThat(instance.series().seriesInstanceUid()).startsWith("2.25.").isNotEqualTo("2.25.103");
        assertThat(instance.series().number()).isEqualTo(901);
        assertThat(instance.series().description()).isEqualTo("Key image - research use only");
        assertThat(instance.sopInstanceUid()).startsWith("2.25.").isNotEqualTo("2.25.101");

        DicomObject header = files.header(file).orElseThrow();
        assertThat(header.text(Tag.PATIENT_BIRTH_DATE)).isEqualTo("19700102");
        assertThat(header.text(Tag.PATIENT_SEX)).isEmpty();
        assertThat(header.text(Tag.LOSSY_IMAGE_COMPRESSION_RATIO)).isEqualTo("7.5");
        assertThat(header.item(Tag.SOURCE_IMAGE_SEQUENCE).text(Tag.REFERENCED_SOP_INSTANCE_UID))
                .isEqualTo("2.25.101");
    }

    @Test
    void theResearchLineStaysBehindALongDescription() {
        String long1 = "x".repeat(43) + "\uD83E\uDDE0".repeat(20);
        String said = files.instance(picture(long1)).orElseThrow().series().description();
        assertThat(said).endsWith("x - research use only").hasSizeLessThanOrEqualTo(64);
    }

    @Test
    void aPrintComesOutAsItWentIn() throws Exception {
        byte[] pdf = "%PDF-1.7 an odd length\n%%EOF\n!".getBytes(StandardCharsets.US_ASCII);
        DicomObject header = files.header(print(pdf)).orElseThrow();
        int length = header.integer(Tag.ENCAPSULATED_DOCUMENT_LENGTH, 0);
        assertThat(Arrays.copyOf(header.bytes(Tag.ENCAPSULATED_DOCUMENT), length))
                .isEqualTo(pdf);
        assertThat(header.text(Tag.DOCUMENT_TITLE)).isEqualTo("Befund 报告");
    }

    @Test
    void whatIsNoPdfIsNotCalledOne() throws Exception {
        Path text = Files.writeString(folder.resolve("a.pdf"), "%PD");
        assertThat(EncapsulatedPdf.of(text, "", List.of()))
                .isInstanceOfSatisfying(
                        Outcome.Failure.class,
                        failure -> assertThat(failure.problem().reason()).isEqualTo(ReportObjectProblem.NOT_A_PDF));
        assertThat(EncapsulatedPdf.of(folder.resolve("none"), "", List.of()))
                .isInstanceOfSatisfying(
                        Outcome.Failure.class,
                        failure -> assertThat(failure.problem().reason()).isEqualTo(ReportObjectProblem.NO_PDF));
    }

    @Test
    void aPictureWithoutAllItsPixelsIsRefused() {
        assertThatThrownBy(() -> new SecondaryCapture(2, 2, new int[3], false, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theJudgesAcceptAPicture() throws Exception {
        Judges.accept(picture("Key image"));
    }

    @Test
    void theJudgesAcceptAPrint() throws Exception {
        Judges.accept(print("%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
    }
}
