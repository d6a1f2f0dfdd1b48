package org.fovea.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.fovea.app.cases.CaseStore;
import org.fovea.app.cases.Finding;
import org.fovea.app.cases.FirstShown;
import org.fovea.app.cases.JudgedFinding;
import org.fovea.app.report.ReportFormat;
import org.fovea.app.settings.ReadingOrder;
import org.fovea.app.settings.Settings;
import org.fovea.app.settings.SettingsFile;
import org.fovea.app.words.Language;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.phantom.HeadPhantom;
import org.fovea.dicom.study.FrameKey;
import org.fovea.inference.engine.ClassScore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The network as second reader: nothing of its answer is seen before the reader asks, and when that was is kept. */
@NeedsJavaFx
class HeldAnswersWindowTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothingOfTheAnswerIsSeenBeforeTheReaderAsks(Language language) throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        new SettingsFile(data)
                .write(Settings.standard().withLanguage(language).withReadingOrder(ReadingOrder.READER_FIRST))
                .orElseThrow();
        WindowWords words = new WindowWords(language);
        try (WindowDriver driver = new WindowDriver(data, language, folder)) {
            driver.openDemo();
            ReadingModel reading = driver.models().reading();
            String uid = driver.ask(() -> reading.study().get().uid());
            CaseStore cases = driver.station().cases();
            Finding first = keep(driver, driver.ask(() -> reading.shownSlot().key()), 0.91);
            driver.showWorklist();
            driver.waitFor(
                    "the answer in the store",
                    () -> driver.models().worklist().rows().getFirst().finding() != null);
            driver.picture("held-worklist-" + language.code());
            driver.open(uid);
            driver.waitFor("what is held back", () -> reading.answers().held().size() == 1);
            driver.settle();

            assertThat(driver.ask(() -> List.copyOf(reading.findings().entries())))
                    .isEmpty();
            assertThat(driver.ask(() -> reading.share().heatLayers().isEmpty())).isTrue();
            assertThat(driver.find("#held-answers", Node.class).isVisible()).isTrue();
            Button show = driver.find("#held-show", Button.class);
            assertThat(driver.<String>ask(show::getText)).isEqualTo(words.of("held.showUnwritten"));
            driver.picture("held-" + language.code());

            assertThat(report(driver, uid))
                    .as("what is held back is in no report")
                    .doesNotContain("brain-mr-tumour");

            driver.run(() -> reading.impression().set("[left|right]"));
            assertThat(driver.<String>ask(show::getText)).isEqualTo(words.of("held.showUnwritten"));
            driver.run(() -> reading.impression().set("One mass."));
            assertThat(driver.<String>ask(show::getText)).isEqualTo(words.of("held.show"));
            driver.run(show::fire);
            assertThat(driver.ask(() -> List.copyOf(reading.findings().entries())))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.id()).isEqualTo(first.id()));
            assertThat(driver.ask(() -> reading.share().heatLayers().size())).isEqualTo(1);
            assertThat(driver.find("#held-answers", Node.class).isVisible()).isFalse();

            driver.run(() -> reading.findings()
                    .agree((FindingEntry.Ai) reading.findings().entries().getFirst()));
            driver.waitFor(
                    "the verdict",
                    () -> !cases.verdicts().judged().orElseThrow().isEmpty());
            assertThat(cases.verdicts().judged().orElseThrow())
                    .extracting(JudgedFinding::shown)
                    .containsExactly(FirstShown.AFTER_WRITING);

            assertThat(report(driver, uid)).contains("brain-mr-tumour");
            agreement(driver, words);

            // What was decided on was seen.
            OpenStudy before = driver.ask(() -> reading.study().get());
            driver.open(uid);
            driver.waitFor("the study again", () -> reading.study().get() != before);
            assertThat(driver.ask(() -> reading.findings().entries().size())).isEqualTo(1);
            assertThat(driver.ask(() -> reading.answers().held().isEmpty())).isTrue();
        }
    }

    @Test
    void aNetworkThatComesFirstIsAskedAsAStudyOpens() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        new SettingsFile(data)
                .write(Settings.standard().withReadingOrder(ReadingOrder.NETWORK_FIRST))
                .orElseThrow();
        try (WindowDriver driver = new WindowDriver(data, Language.ENGLISH, folder)) {
            driver.openDemo();
            ReadingModel reading = driver.models().reading();
            driver.waitFor("its answer", () -> reading.findings().entries().size() == 1);
            Finding said = ((FindingEntry.Ai) reading.findings().entries().getFirst()).finding();
            assertThat(said.framesSeen()).isEqualTo(HeadPhantom.SLICES);

            OpenStudy before = driver.ask(() -> reading.study().get());
            driver.open(before.uid());
            driver.waitFor("the study again", () -> reading.study().get() != before);
            driver.settle();
            assertThat(driver.ask(() -> driver.models().classify().running().get()))
                    .as("it was asked before")
                    .isFalse();
        }
    }

    private String report(WindowDriver driver, String uid) throws IOException {
        Path file = folder.resolve("findings.csv");
        driver.station()
                .reporting()
                .write(uid, Language.ENGLISH, List.of(), ReportFormat.CSV, file)
                .orElseThrow();
        return Files.readString(file);
    }

    /** The window of models tells what readers decided. */
    private void agreement(WindowDriver driver, WindowWords words) {
        driver.run(() -> driver.window().beside().showPackages());
        Scene scene = driver.ask(
                () -> driver.window().beside().window(SideWindows.Kind.MODELS).scene());
        driver.waitFor("the model", () -> driver.models().packages().selected().get() != null);
        driver.run(() -> ((Button) scene.lookup("#models-verdicts")).fire());
        driver.waitFor(
                "what readers decided",
                () -> driver.models().packages().agreement().get() != null);
        driver.run(() -> scene.getRoot().applyCss());
        assertThat(driver.ask(() -> scene.getRoot().lookupAll(".card-cell").stream()
                        .map(cell -> ((Labeled) cell).getText())
                        .toList()))
                .contains(
                        words.of("models.verdicts.shown.AFTER_WRITING"),
                        words.of("models.verdicts.share", 1, 1, "100"));
        driver.picture(scene, "verdicts-" + words.language().code());
        ModelsModel packages = driver.models().packages();
        Path table = folder.resolve("verdicts.csv");
        driver.run(() -> packages.saveVerdicts(table));
        driver.waitFor("the table", () -> Files.exists(table));
        Path set = folder.resolve("set");
        driver.run(() -> packages.makeTrainingSet(set));
        driver.waitFor(
                "the training set",
                () -> !packages.busy().get() && packages.message().get().text().contains(set.toString()));
        assertThat(packages.message().get().trouble()).isFalse();
        assertThat(set.resolve("manifest.csv")).exists();
        driver.picture(scene, "training-set-" + words.language().code());
        driver.run(() -> ((Button) scene.lookup("#agreement-back")).fire());
        assertThat(driver.ask(() -> scene.lookup("#model-agreement"))).isNull();
    }

    private static Finding keep(WindowDriver driver, FrameKey frame, double glioma) {
        List<ClassScore> scores = List.of(new ClassScore("glioma", glioma), new ClassScore("meningioma", 1 - glioma));
        return driver.station()
                .cases()
                .findings()
                .add(Examples.finding(driver, frame, 1, scores))
                .orElseThrow();
    }
}
