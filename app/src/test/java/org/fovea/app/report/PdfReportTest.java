package org.fovea.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fovea.app.report.font.ReportFonts;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.study.Patient;
import org.fovea.dicom.study.Study;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfReportTest {

    private static final ReportFonts FONTS = ReportFonts.ofThisMachine();

    @TempDir
    Path folder;

    @BeforeAll
    static void needsAFont() {
        assumeTrue(has(false), "skipped: this machine has no TrueType font, install fonts-dejavu-core");
    }

    @Test
    void aReportIsOnePageWithEveryFontEmbeddedAndAllItsTextReadable() {
        Page page = written(Reports.english(), Locale.ENGLISH);

        assertThat(page.pages()).isEqualTo(1);
        assertThat(page.unembeddedFonts()).isEmpty();
        assertThat(page.text())
                .contains("Example University Hospital", "Andersson, Karin", "FV-000317", "MR head with contrast")
                .contains("9 Mar 1968 (at study: 58 y)", "20 Nov 2026, 14:03", "Silva, Ana Maria")
                .contains("Example Scanner 3T", "160 images", "Right frontal convexity meningioma")
                .contains("Changed to: meningioma", "glioma, calibrated probability 0.87 (87\u00a0%), slice 42 of 80")
                .contains("brain-mr-tumour", "1.0.0", Reports.MODEL.sha256(), "CPU", "TensorFlow 2.16.2")
                .contains(
                        "what moved the network towards glioma",
                        "Dr. J. Okafor",
                        "Andersson, Karin · FV-000317",
                        "Fovea 0.1.0 · Page 1 of 1")
                .contains("Research use only, not for primary diagnosis.")
                .doesNotContain("phantom");
    }

    @Test
    void aChineseReportIsTheSameInChinese() {
        needsAChineseFont();
        Page page = written(Reports.chinese(), Locale.CHINA);

        assertThat(page.pages()).isEqualTo(1);
        assertThat(page.unembeddedFonts()).isEmpty();
        assertThat(page.text())
                .contains("示例大学附属医院", "1968年3月9日（检查时 58 岁）", "2026年11月20日 14:03")
                .contains("右额叶凸面脑膜瘤可能性大", "更正为：脑膜瘤", "胶质瘤，校准概率 0.87（87%），第 42 层，共 80 层")
                .contains("仅供研究使用，不得用于首要诊断。", "计算机生成的体模：本报告不涉及任何患者。", "第 1 页，共 1 页");
    }

    @Test
    void theCliniciansDecisionStandsAboveWhatTheNetworkSaid() {
        String text = written(Reports.english(), Locale.ENGLISH).text();

        assertThat(text.indexOf("Clinician's reading")).isLessThan(text.indexOf("Network findings"));
        assertThat(text.indexOf("Changed to: meningioma")).isLessThan(text.indexOf("calibrated probability"));
    }

    @Test
    void everyDecisionHasItsWord() {
        List<AiFinding> findings = new ArrayList<>();
        for (Decision decision : List.of(
                new Decision.Pending(),
                new Decision.Agreed(""),
                new Decision.Disagreed("vessel"),
                new Decision.Corrected("pituitary tumour", ""))) {
            findings.add(new AiFinding(decision, Reports.MODEL, Reports.DEVICE, "glioma", 1, null));
        }
        String text = written(Reports.with(Reports.english(), Reports.written("", "", ""), findings), Locale.ENGLISH)
                .text();

        assertThat(text)
                .contains("Not decided", "Agrees", "Disagrees", "vessel", "Changed to: pituitary tumour", "1.00 (100")
                .contains("No text was written.");
    }

    @Test
    void saysBetweenWhichValuesTheScoreMovedAndWhatThatIs() throws Exception {
        AiFinding finding = new AiFinding(
                new Decision.Pending(),
                Reports.MODEL,
                Reports.DEVICE,
                "glioma",
                0.874,
                new AiFinding.Range(8, 0.862, 0.801, 0.923),
                null);
        String text = written(
                        Reports.with(Reports.english(), Reports.written("", "", ""), List.of(finding)), Locale.ENGLISH)
                .text()
                .replaceAll("\\s+", " ");

        assertThat(text)
                .contains("lowest to highest 0.80 to 0.92, mean 0.86, over the image and 8 shifted and turned copies")
                .contains("not a confidence interval");
        assertThat(FhirReport.json(
                        Reports.with(Reports.english(), Reports.written("", "", ""), List.of(finding)), Locale.ENGLISH))
                .contains("valueRange", "0.801", "0.923");
    }

    @Test
    void longTextGoesOnOverThePageWithTheResearchLineOnEachPage() throws IOException {
        String paragraph = "The ventricles are of normal width and midline structures are not displaced. ".repeat(20);
        Reading reading = Reports.written("Dr. J. Okafor", (paragraph + "\n").repeat(8), "End of the text.");
        Path file = write(Reports.with(Reports.english(), reading, List.of()), Locale.ENGLISH);

        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            PDFTextStripper stripper = byPosition();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document))
                        .contains("Research use only, not for primary diagnosis.")
                        .contains("Page " + page + " of " + document.getNumberOfPages());
            }
        }
        assertThat(text(file)).contains("End of the text.");
    }

    @Test
    void hostileTextIsShownAndDoesNothing() {
        String hostile = "</td><script>alert(1)</script><img src=\"file:///etc/passwd\"/>&amp;"
                + "\u202Eevil\u202C\u0000\u0007\u001B[31m\uFEFF\uD800{0}'%s" + "W".repeat(400);
        Reading reading = Reports.written(hostile, hostile, hostile);
        AiFinding finding = new AiFinding(
                new Decision.Corrected(hostile, hostile),
                Reports.MODEL,
                Reports.DEVICE,
                hostile,
                0.5,
                new AiFinding.Place(hostile, 1, 1));
        Page page = written(Reports.with(Reports.english(), reading, List.of(finding)), Locale.ENGLISH);

        assertThat(page.unembeddedFonts()).isEmpty();
        assertThat(page.text().replaceAll("\\s", ""))
                .contains("</td><script>alert(1)</script><imgsrc=\"file:///etc/passwd\"/>&amp;evil[31m", "{0}'%sWWW");
        assertThat(page.text()).doesNotContain("\u202E", "\u0000", "\u001B", "root:");
    }

    @Test
    void aCharacterThatNoFontHoldsIsABoxAndTheFootSaysSo() {
        Reading reading = Reports.written("Dr. J. Okafor", "Sign \uD80C\uDC00 of Egypt", "");
        assumeTrue(missing(0x13000), "skipped: a font of this machine holds hieroglyphs");
        Page page = written(Reports.with(Reports.english(), reading, List.of()), Locale.ENGLISH);

        assertThat(page.text()).contains("\uD80C\uDC00", "An empty box stands for a character");
        assertThat(page.unembeddedFonts()).isEmpty();
    }

    @Test
    void aMachineWithoutFontsIsToldWhatToInstall() {
        PdfReport report = new PdfReport(new ReportFonts(List.of(folder)));

        assertThat(problem(report.write(Reports.english(), Locale.ENGLISH, folder.resolve("a.pdf"))))
                .isEqualTo(ReportProblem.NO_FONT);
        assertThat(problem(report.write(Reports.chinese(), Locale.CHINA, folder.resolve("a.pdf"))))
                .isEqualTo(ReportProblem.NO_CHINESE_FONT);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void greyLevelsOfAKeyImageArriveUnchanged() throws IOException {
        BufferedImage picture = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 256 * 256; i++) {
            picture.setRGB(i % 256, i / 256, 0x010101 * (i % 256));
        }
        ReportContent content = Reports.english();
        Path file = write(
                new ReportContent(
                        content.study(),
                        content.technique(),
                        content.reading(),
                        List.of(),
                        List.of(),
                        List.of(new KeyImage(picture, "grey wedge", null)),
                        content.created(),
                        content.program(),
                        false),
                Locale.ENGLISH);

        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDResources resources = document.getPage(0).getResources();
            COSName name = resources.getXObjectNames().iterator().next();
            BufferedImage shown = ((PDImageXObject) resources.getXObject(name)).getImage();
            for (int grey = 0; grey < 256; grey++) {
                assertThat(shown.getRGB(grey, 100) & 0xFFFFFF).isEqualTo(0x010101 * grey);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "שלום", " \u202E "})
    void aStudyThatSaysNothingOfItselfHasAReportToo(String name) {
        ReportContent content = new ReportContent(
                new Study("1.2", new Patient(name, name, name, null), null, null, name, name, name, name),
                new Technique(name, name, name, List.of(name), 0),
                Reports.written(name, name, name),
                List.of(new AiFinding(
                        new Decision.Corrected(name, name),
                        Reports.MODEL,
                        Reports.DEVICE,
                        name,
                        0,
                        new AiFinding.Place(name, 1, 1))),
                List.of(),
                List.of(new KeyImage(new BufferedImage(3, 500, BufferedImage.TYPE_INT_RGB), name, null)),
                Reports.english().created(),
                name,
                true);

        Page page = written(content, Locale.ENGLISH);
        assertThat(page.pages()).isEqualTo(1);
        assertThat(page.text()).contains("not stated", "Computed phantom", "Research use only");
    }

    @Test
    void hebrewIsDrawnFromRightToLeftAndReadsAsItWasWritten() {
        assumeTrue(!missing(0x05E9), "skipped: this machine has no Hebrew font, install fonts-dejavu-core");
        Reading reading = Reports.written("Dr. J. Okafor", "Name שלום end", "");

        assertThat(written(Reports.with(Reports.english(), reading, List.of()), Locale.ENGLISH)
                        .text())
                .contains("Name שלום end");
    }

    private static void needsAChineseFont() {
        assumeTrue(has(true), "skipped: this machine has no Chinese font, install fonts-noto-cjk");
    }

    private static boolean has(boolean chinese) {
        return FONTS.forPage(Set.of((int) 'A'), chinese) instanceof Outcome.Success;
    }

    private static boolean missing(int codePoint) {
        return FONTS.forPage(Set.of(codePoint), false).orElseThrow().missing().contains(codePoint);
    }

    private static ReportProblem problem(Outcome<Path> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failure.class);
        return (ReportProblem) ((Outcome.Failure<Path>) outcome).problem().reason();
    }

    private Path write(ReportContent content, Locale language) {
        Path file = folder.resolve("report.pdf");
        assertThat(new PdfReport(FONTS).write(content, language, file)).isEqualTo(Outcome.success(file));
        assertThat(folder).isDirectoryContaining(file::equals);
        return file;
    }

    private Page written(ReportContent content, Locale language) {
        Path file = write(content, language);
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(file))) {
            return new Page(document.getNumberOfPages(), unembedded(document), text(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a line ends depends on the font of the machine, so the lines are joined. */
    private static String text(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return byPosition().getText(document).replaceAll(" *\\R *", " ");
        }
    }

    /** Page numbers are drawn after all else; a reader's eye sees them in their place. */
    private static PDFTextStripper byPosition() {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        return stripper;
    }

    private static List<String> unembedded(PDDocument document) throws IOException {
        List<String> names = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                if (!page.getResources().getFont(name).isEmbedded()) {
                    names.add(page.getResources().getFont(name).getName());
                }
            }
        }
        return Collections.unmodifiableList(names);
    }

    private record Page(int pages, List<String> unembeddedFonts, String text) {}
}
