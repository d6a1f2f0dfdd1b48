package org.fovea.app.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.IndexRange;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fovea.app.cases.ReportState;
import org.fovea.app.report.ReportFormat;
import org.fovea.app.words.Language;
import org.fovea.app.words.WindowWords;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A report from its template to the signature and an addendum, in the real main window. */
@NeedsJavaFx
class ReportDayTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void fromTheTemplateToTheAddendum(Language language) throws IOException {
        try (WindowDriver driver = new WindowDriver(folder.resolve("data"), language, folder)) {
            WindowWords words = new WindowWords(language);
            driver.openDemo();
            driver.run(() ->
                    driver.find("#side", TabPane.class).getSelectionModel().select(1));
            ReportModel report = driver.models().reading().report();
            driver.waitFor(
                    "the templates", () -> !report.aids().get().templates().isEmpty());
            choose(driver, "#report-template", 0);
            TextArea findings = driver.find("#report-findings", TextArea.class);
            assertThat(driver.<String>ask(findings::getText)).contains("[");
            driver.picture("report-template-" + language.code());

            driver.press("#report-sign");
            assertThat(driver.find("#report-hint", Label.class).getText()).isEqualTo(words.of("report.hint.blanks"));

            nextBlank(driver, findings);
            String field = measureAndInsert(driver);
            driver.run(() -> {
                findings.setText(findings.getText().replaceAll("\\[[^]]*]", "·"));
                for (String id : List.of("indication", "comparison", "impression")) {
                    driver.find("#report-" + id, TextArea.class).setText("·");
                }
            });
            sign(driver, "Li Ming");
            driver.waitFor("the signature", () -> report.stage().get() == ReportStage.SIGNED);
            assertThat(driver.ask(findings::isEditable)).isFalse();
            driver.picture("report-signed-" + language.code());

            driver.press("#report-addendum-begin");
            driver.waitFor("the addendum", () -> report.stage().get() == ReportStage.ADDING);
            driver.run(() -> driver.find("#report-addendum", TextArea.class).setText("Later."));
            sign(driver, "Li Ming");
            driver.waitFor("the second signature", () -> report.stage().get() == ReportStage.SIGNED);
            assertThat(report.history().get().addenda()).hasSize(1);

            driver.showWorklist();
            var worklist = driver.models().worklist();
            driver.waitFor("the signed study", () -> worklist.rows().getFirst().report() == ReportState.SIGNED);
            pdfSaysIt(driver, words, field);
        }
    }

    /** F8 starts the film elsewhere; in the report's text it goes to the next place to fill in. */
    private static void nextBlank(WindowDriver driver, TextArea findings) {
        IndexRange first = driver.ask(findings::getSelection);
        driver.strike(findings, KeyCode.F8, false, false);
        assertThat(driver.<String>ask(findings::getSelectedText))
                .startsWith("[")
                .endsWith("]");
        assertThat(driver.<IndexRange>ask(findings::getSelection)).isNotEqualTo(first);
    }

    /** Draws a length and puts it into the findings; without the mark, the text is not fit to be signed. */
    private static String measureAndInsert(WindowDriver driver) {
        ReportModel report = driver.models().reading().report();
        driver.strike(KeyCode.L);
        driver.drag(MouseButton.PRIMARY, 250, 250, 330, 300);
        ReportFields fields = driver.models().reading().fields();
        driver.waitFor("a measurement", () -> !fields.values().isEmpty());
        driver.run(() -> {
            TextArea area = driver.find("#report-findings", TextArea.class);
            area.requestFocus();
            area.end();
        });
        choose(driver, "#report-field", 0);
        String before = driver.ask(() -> fields.values().values().iterator().next());
        TextArea findings = driver.find("#report-findings", TextArea.class);
        assertThat(driver.<String>ask(findings::getText)).contains(before);

        driver.run(() -> {
            var book = driver.models().reading().share().annotations();
            var mark = book.all().getFirst();
            book.remove(mark.id());
        });
        assertThat(driver.ask(report::lostFields)).hasSize(1);
        driver.run(() -> driver.models().reading().share().annotations().undo());
        driver.waitFor("the measurement again", () -> report.lostFields().isEmpty());
        return before;
    }

    private static void choose(WindowDriver driver, String menu, int index) {
        MenuButton button = driver.find(menu, MenuButton.class);
        driver.run(button::show);
        MenuItem item = driver.ask(() -> button.getItems().get(index));
        driver.run(() -> {
            item.fire();
            button.hide();
        });
    }

    private static void sign(WindowDriver driver, String name) {
        driver.press("#report-sign");
        driver.run(() -> lookup("#report-sign-answer", TextField.class).setText(name));
        driver.run(() -> lookup("#report-sign-yes", Button.class).fire());
    }

    private static <T> T lookup(String selector, Class<T> type) {
        return Window.getWindows().stream()
                .map(window -> window.getScene().lookup(selector))
                .filter(Objects::nonNull)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private void pdfSaysIt(WindowDriver driver, WindowWords words, String field) throws IOException {
        driver.run(() -> driver.models().exports().export(ReportFormat.PDF));
        driver.waitFor("the report", () -> driver.models().exports().ended());
        String result = driver.ask(() -> driver.models().exports().result().get());
        List<Path> pdfs;
        try (var files = Files.list(folder)) {
            pdfs = files.filter(file -> file.toString().endsWith(".pdf")).toList();
        }
        assumeTrue(words.language() == Language.ENGLISH || !pdfs.isEmpty(), "skipped: " + result);
        try (PDDocument document = Loader.loadPDF(pdfs.getFirst().toFile())) {
            String said = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(said)
                    .contains("LiMing", "Later.", field.replaceAll("\\s", ""))
                    .doesNotContain("‹");
        }
    }
}
