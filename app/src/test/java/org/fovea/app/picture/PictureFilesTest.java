package org.fovea.app.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.fovea.app.output.OutputProblem;
import org.fovea.app.words.Language;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What leaves the program as a picture: its pixels, its speed, and what it says of itself. */
class PictureFilesTest {

    private static final Provenance MADE = new Provenance("Fovea 9.9", "Research use only. 仅供科研使用");

    @TempDir
    private Path folder;

    private static BufferedImage grey(int width, int height, int level) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            picture.setRGB(i % width, i / width, (level + i % 7) * 0x010101);
        }
        return picture;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theLineStandsBelowThePictureAndCoversNothing(Language language) {
        BufferedImage picture = grey(300, 200, 60);
        BufferedImage whole = Provenance.of(language).under(picture);
        assertThat(whole.getHeight()).isGreaterThan(200 + 10);
        assertThat(whole.getRGB(0, 0, 300, 200, null, 0, 300)).isEqualTo(picture.getRGB(0, 0, 300, 200, null, 0, 300));
        int lit = 0;
        for (int pixel : whole.getRGB(0, 200, 300, whole.getHeight() - 200, null, 0, 300)) {
            lit += (pixel & 0xff) > 80 ? 1 : 0;
        }
        assertThat(lit).as("pixels of words").isGreaterThan(200);
    }

    @Test
    void aPngKeepsEveryPixelAndNamesProgramAndUse() throws IOException {
        BufferedImage picture = grey(200, 100, 90);
        Path file =
                new PictureFile(MADE).write(picture, folder.resolve("a.png")).orElseThrow();
        assertThat(ImageIO.read(file.toFile()).getRGB(0, 0, 200, 100, null, 0, 200))
                .isEqualTo(picture.getRGB(0, 0, 200, 100, null, 0, 200));
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                .contains("iTXtSoftware\0\0\0\0\0Fovea 9.9")
                .contains(new String(
                        ("iTXtDisclaimer\0\0\0\0\0" + MADE.researchUse()).getBytes(StandardCharsets.UTF_8),
                        StandardCharsets.ISO_8859_1));
    }

    @Test
    void aJpegSaysTheSameInItsComment() throws IOException {
        Path file = new PictureFile(MADE)
                .write(grey(200, 100, 90), folder.resolve("a.JPG"))
                .orElseThrow();
        assertThat(decoded(file).getRGB(100, 50) & 0xff).isBetween(85, 102);
        assertThat(Files.readAllBytes(file))
                .containsSequence(("Fovea 9.9\n" + MADE.researchUse()).getBytes(StandardCharsets.UTF_8));
    }

    /** By the JDK: other readers that are registered in the same process take only their own streams. */
    private static BufferedImage decoded(Path file) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
        ImageReader reader = readers.next();
        while (!reader.getClass().getModule().equals(ImageIO.class.getModule())) {
            reader = readers.next();
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    @Test
    void anUnknownEndingIsSaidAndNothingWritten() {
        Outcome<Path> written = new PictureFile(MADE).write(grey(10, 10, 0), folder.resolve("a.bmp"));
        assertThat(written)
                .isInstanceOfSatisfying(Outcome.Failure.class, failure -> assertThat((failure.problem()).reason())
                        .isEqualTo(OutputProblem.UNKNOWN_FORMAT));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFilmKeepsTheTimeOfEachFrame() throws IOException {
        List<GifTimes.Frame> frames = GifTimes.of(List.of(40.0, 125.0, 33.0));
        Path file = new MovingPicture(MADE)
                .write(frames, index -> Outcome.success(grey(170, 60, 40 * (index + 1))), folder.resolve("a.gif"))
                .orElseThrow();
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(3);
            List<String> delays = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                BufferedImage shown = reader.read(i);
                assertThat(shown.getRGB(0, 0) & 0xff).isEqualTo(40 * (i + 1));
                assertThat(shown.getRGB(5, 0) & 0xff).isEqualTo(40 * (i + 1) + 5);
                var root = (org.w3c.dom.Element) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
                var control = (org.w3c.dom.Element)
                        root.getElementsByTagName("GraphicControlExtension").item(0);
                delays.add(control.getAttribute("delayTime"));
            }
            assertThat(delays).containsExactly("4", "13", "3");
        }
        assertThat(Files.readAllBytes(file))
                .containsSequence("NETSCAPE2.0".getBytes(StandardCharsets.US_ASCII))
                .containsSequence(("Fovea 9.9\n" + MADE.researchUse()).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void roundingNeitherAddsUpNorSlowsDown() {
        List<GifTimes.Frame> thirty = GifTimes.of(Collections.nCopies(300, 1000 / 30.0));
        assertThat(thirty).hasSize(300);
        assertThat(thirty.stream().mapToInt(GifTimes.Frame::hundredths).sum()).isEqualTo(1000);
        List<GifTimes.Frame> fast = GifTimes.of(Collections.nCopies(240, 1000 / 120.0));
        assertThat(fast.stream().mapToInt(GifTimes.Frame::hundredths).sum()).isEqualTo(200);
        assertThat(fast).allSatisfy(frame -> assertThat(frame.hundredths()).isGreaterThanOrEqualTo(2));
    }

    @Test
    void aFrameThatCannotBeMadeLeavesNoFile() {
        Problem problem = Problem.of(OutputProblem.IO, "slice", "cut short");
        Outcome<Path> written = new MovingPicture(MADE)
                .write(
                        GifTimes.of(List.of(40.0, 40.0)),
                        index -> index == 0 ? Outcome.success(grey(170, 60, 9)) : Outcome.failure(problem),
                        folder.resolve("a.gif"));
        assertThat(written).isEqualTo(Outcome.failure(problem));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aPageHoldsThePictureAcross() throws IOException {
        Path file = new PicturePage(MADE)
                .write(grey(400, 200, 90), folder.resolve("a.pdf"))
                .orElseThrow();
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            var size = document.getPage(0).getMediaBox();
            assertThat(size.getWidth()).isGreaterThan(size.getHeight());
            assertThat(document.getDocumentInformation().getProducer()).isEqualTo("Fovea 9.9");
        }
    }
}
