package org.fovea.app.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fovea.app.cases.Finding;
import org.fovea.app.cases.ReportSection;
import org.fovea.app.cases.Verdict;
import org.fovea.app.words.Language;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.phantom.HeadPhantom;
import org.fovea.viewer.annotation.Shape;
import org.fovea.viewer.measure.Quantity;
import org.fovea.viewer.measure.Value;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reader's day in the real main window: open, scroll, window, measure, classify, agree, write, export. */
@NeedsJavaFx
class ReadingDayTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void theWholePathInTheRealWindow(Language language) throws IOException {
        try (WindowDriver driver = new WindowDriver(folder.resolve("data"), language, folder)) {
            WindowWords words = new WindowWords(language);
            emptyWorklist(driver, words);
            driver.openDemo();
            moveTheImage(driver);
            measure(driver);
            Finding finding = classifyAndAgree(driver);
            driver.picture("reading-room-" + language.code());
            String text = report(driver, language, words);
            worklistKnowsIt(driver, language);
            databaseKnowsIt(driver, finding);
            pdfSaysIt(driver, language, words, finding, text);
        }
    }

    private static void emptyWorklist(WindowDriver driver, WindowWords words) {
        driver.waitFor(
                "an empty list", () -> driver.models().worklist().storeEmpty().get());
        driver.picture("worklist-empty-" + words.language().code());
        assertThat(driver.find("#research-use", Label.class).getText()).isEqualTo(words.of("researchUse"));
    }

    private static void moveTheImage(WindowDriver driver) {
        var viewport = driver.models().reading().viewport();
        assertThat(driver.ask(() -> viewport.indexProperty().get())).isEqualTo(HeadPhantom.LESION_SLICE - 1);
        assertThat(driver.find("#phantom", Label.class).isVisible()).isTrue();
        driver.wheel(-40);
        driver.strike(KeyCode.DOWN);
        driver.settle();
        assertThat(driver.ask(() -> viewport.indexProperty().get())).isEqualTo(HeadPhantom.LESION_SLICE + 1);
        driver.strike(KeyCode.UP);
        driver.wheel(40);
        driver.settle();
        assertThat(driver.ask(() -> viewport.indexProperty().get())).isEqualTo(HeadPhantom.LESION_SLICE - 1);

        driver.drag(MouseButton.SECONDARY, 300, 300, 292, 303);
        driver.settle();
        assertThat(driver.ask(() -> viewport.voiProperty().get())).isPresent();
    }

    private static void measure(WindowDriver driver) {
        driver.strike(KeyCode.L);
        driver.drag(MouseButton.PRIMARY, 576, 364, 704, 364);
        driver.strike(KeyCode.W);
        var findings = driver.models().reading().findings();
        driver.waitFor("the mark on the disk", () -> findings.saveState().get() == SaveState.SAVED);
        FindingEntry.Human mark =
                (FindingEntry.Human) driver.ask(() -> findings.entries().getFirst());
        assertThat(mark.annotation().shape()).isInstanceOf(Shape.Length.class);
        Value length = mark.measurement().value(Quantity.LENGTH).orElseThrow();
        assertThat(length.amount()).isBetween(25.0, 50.0);
        assertThat(length.unit()).isEqualTo("mm");
    }

    private static Finding classifyAndAgree(WindowDriver driver) {
        var findings = driver.models().reading().findings();
        driver.strike(KeyCode.C);
        driver.waitFor("the network's answer", () -> findings.entries().size() == 2);
        FindingEntry.Ai said =
                (FindingEntry.Ai) driver.ask(() -> findings.entries().getLast());
        assertThat(said.slice()).isEqualTo(HeadPhantom.LESION_SLICE);

        driver.strike(KeyCode.SPACE);
        driver.settle();
        assertThat(driver.ask(() -> driver.models().reading().viewport().visibleHeat()))
                .isPresent();
        driver.strike(KeyCode.A);
        driver.waitFor(
                "the verdict on the disk",
                () -> ((FindingEntry.Ai) findings.entries().getLast()).decided());
        return said.finding();
    }

    private static String report(WindowDriver driver, Language language, WindowWords words) {
        var report = driver.models().reading().report();
        String text = words.of("demo.findings");
        driver.run(() -> {
            report.text(ReportSection.FINDINGS).set(text);
            report.text(ReportSection.IMPRESSION).set(words.of("demo.impression"));
        });
        driver.waitFor("the draft on the disk", () -> report.saveState().get() == SaveState.SAVED);
        TabPane side = driver.find("#side", TabPane.class);
        driver.run(() -> side.getSelectionModel().select(1));
        driver.run(() ->
                driver.find("#export", MenuButton.class).getItems().getFirst().fire());
        driver.waitFor("the report", () -> driver.models().exports().ended());
        driver.picture("report-" + language.code());
        return text;
    }

    private static void worklistKnowsIt(WindowDriver driver, Language language) {
        driver.showWorklist();
        var worklist = driver.models().worklist();
        driver.waitFor(
                "the study in the list",
                () -> worklist.rows().size() == 1 && worklist.rows().getFirst().finding() != null);
        driver.run(worklist::selectFirst);
        var preview = driver.models().preview().preview();
        driver.waitFor("the preview", () -> preview.get() != null);
        driver.waitForPictures("#preview");
        driver.picture("worklist-" + language.code());
        assertThat(driver.ask(() -> worklist.rows().getFirst().finding().verdict()))
                .isEqualTo(Verdict.Decision.AGREE);
        var filters = worklist.filters();
        driver.run(() -> filters.verdict().set(Verdict.Decision.DISAGREE));
        driver.waitFor("no study that was disagreed with", () -> worklist.rows().isEmpty());
        driver.run(() -> filters.verdict().set(Verdict.Decision.AGREE));
        driver.run(() -> filters.aiScore().set(0.5));
        driver.waitFor("the study again", () -> worklist.rows().size() == 1);
        driver.press("#filter");
        driver.picture("worklist-filter-" + language.code());
        driver.picture(
                driver.ask(() -> Window.getWindows().stream()
                        .map(Window::getScene)
                        .filter(scene -> scene.lookup("#filter-clear") != null)
                        .findFirst()
                        .orElseThrow()),
                "filter-" + language.code());
    }

    private static void databaseKnowsIt(WindowDriver driver, Finding finding) {
        var cases = driver.station().cases();
        String uid = cases.studies()
                .instance(finding.frame().sopInstanceUid())
                .orElseThrow()
                .series()
                .study()
                .studyInstanceUid();
        assertThat(cases.findings().ofStudy(uid).orElseThrow()).singleElement().satisfies(kept -> {
            assertThat(kept.id()).isEqualTo(finding.id());
            assertThat(kept.model()).isEqualTo(finding.model());
            assertThat(kept.verdict().decision()).isEqualTo(Verdict.Decision.AGREE);
        });
        assertThat(cases.annotations().ofStudy(uid).orElseThrow())
                .singleElement()
                .satisfies(mark -> assertThat(mark.shape()).isInstanceOf(Shape.Length.class));
        assertThat(cases.reports()
                        .history(uid)
                        .orElseThrow()
                        .text()
                        .orElseThrow()
                        .section(ReportSection.FINDINGS))
                .isEqualTo(driver.ask(() -> driver.models()
                        .reading()
                        .report()
                        .text(ReportSection.FINDINGS)
                        .get()));
    }

    private void pdfSaysIt(WindowDriver driver, Language language, WindowWords words, Finding finding, String text)
            throws IOException {
        List<Path> pdfs;
        try (var files = Files.list(folder)) {
            pdfs = files.filter(file -> file.toString().endsWith(".pdf")).toList();
        }
        String result = driver.ask(() -> driver.models().exports().result().get());
        assumeTrue(language == Language.ENGLISH || !pdfs.isEmpty(), "skipped: " + result);
        assertThat(result).isEqualTo(words.of("report.exported", pdfs.getFirst()));
        try (PDDocument document = Loader.loadPDF(pdfs.getFirst().toFile())) {
            String said = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(said)
                    .contains(text.replaceAll("\\s", ""))
                    .contains(finding.model().sha256())
                    .contains(driver.ask(() -> driver.models()
                                    .names()
                                    .name(finding.model().id(), finding.top().label()))
                            .replaceAll("\\s", ""));
        }
    }
}
