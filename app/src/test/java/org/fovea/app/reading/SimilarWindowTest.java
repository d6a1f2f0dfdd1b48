package org.fovea.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import org.fovea.app.cases.AuditAction;
import org.fovea.app.cases.CaseStore;
import org.fovea.app.cases.Finding;
import org.fovea.app.cases.Verdict;
import org.fovea.app.words.Language;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.geometry.Vector3;
import org.fovea.dicom.study.FrameKey;
import org.fovea.inference.engine.ClassScore;
import org.fovea.inference.engine.DeviceUse;
import org.fovea.inference.explain.HeatMap;
import org.fovea.inference.model.ModelIdentity;
import org.fovea.viewer.layout.Layout;
import org.fovea.viewer.viewport.ViewportModel;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A study, an earlier one of the same patient, one of somebody else, and one that was never classified. */
@NeedsJavaFx
class SimilarWindowTest {

    private static final Vector3 X = new Vector3(1, 0, 0);
    private static final Vector3 Y = new Vector3(0, 1, 0);
    private static final String READ = "2.25.300";
    private static final String EARLIER = "2.25.301";
    private static final String SOMEBODY = "2.25.302";
    private static final String UNASKED = "2.25.303";

    @TempDir
    private Path folder;

    private void head(String study, String patient, String date) throws IOException {
        new ComputedStudies(folder.resolve("images").resolve(study), patient)
                .head(study, date, study + ".1", "AX T1", X, Y, 15);
    }

    @ParameterizedTest
    @EnumSource
    void aSimilarCaseStandsBesideTheStudyAndIsMarkedAsAnotherPatients(Language language) throws IOException {
        head(READ, "ALIKE", "20260301");
        head(EARLIER, "ALIKE", "20250301");
        head(SOMEBODY, "OTHER", "20240301");
        head(UNASKED, "THIRD", "20230301");
        WindowWords words = new WindowWords(language);
        try (WindowDriver driver = new WindowDriver(folder.resolve("data"), language, folder)) {
            var worklist = driver.models().worklist();
            driver.run(() -> worklist.importPaths(List.of(folder.resolve("images"))));
            driver.waitFor("the studies", () -> worklist.rows().size() == 4);
            driver.waitFor(
                    "the end of the import",
                    () -> driver.models().status().task().get() == null);
            CaseStore cases = driver.station().cases();

            whyThereAreNone(driver, words);

            Finding newest = keep(cases, READ, 8, 0.91, 1, 0, 0);
            open(driver, READ);
            driver.waitFor("why there are none", () -> why(driver)
                    .equals(words.of("similar.alone", "brain-mr-tumour", "1.0.0")));

            Finding somebody = keep(cases, SOMEBODY, 6, 0.83, 8, 1, 0);
            keep(cases, EARLIER, 7, 0.66, 1, 1, 0);
            cases.verdicts()
                    .add(new Verdict(
                            somebody.id(), Verdict.Decision.CHANGED, "meningioma", "", "Dr. Li", Instant.now()))
                    .orElseThrow();
            open(driver, READ);
            driver.waitFor("the cases", () -> cards(driver).size() == 2);
            driver.waitForPictures("#similar");
            assertThat(driver.find("#similar-meaning", Label.class).getText()).isEqualTo(words.of("similar.meaning"));
            assertThat(why(driver)).isEqualTo(words.of("similar.compared", 2, "brain-mr-tumour", "1.0.0"));
            assertThat(texts(driver, 0))
                    .contains(words.of("similar.cosine", "0.99"))
                    .anyMatch(text -> text.startsWith("→") && text.endsWith("Dr. Li"))
                    .anyMatch(text -> text.startsWith("2024-03-01 · MR"))
                    .noneMatch(text -> text.contains(words.of("similar.samePatient")));
            assertThat(texts(driver, 1))
                    .contains(words.of("similar.cosine", "0.71"), words.of("similar.undecided"))
                    .anyMatch(text -> text.contains(words.of("similar.samePatient")));
            driver.picture("similar-" + language.code());

            itStandsBeside(driver, cases, newest, somebody, language);
        }
    }

    private static void whyThereAreNone(WindowDriver driver, WindowWords words) {
        open(driver, UNASKED);
        TabPane side = driver.find("#side", TabPane.class);
        driver.run(() -> side.getSelectionModel().select(2));
        driver.waitFor("the panel", () -> driver.window().scene().lookup("#similar-why") != null);
        assertThat(why(driver)).isEqualTo(words.of("similar.noFinding"));
    }

    private static void itStandsBeside(
            WindowDriver driver, CaseStore cases, Finding newest, Finding somebody, Language language) {
        var screens = driver.models().viewports().screens();
        ViewportModel read = driver.ask(screens::active);
        driver.run(() -> driver.models().reading().hanging().arrange(Layout.SINGLE));
        driver.run(() -> cards(driver).getFirst().fire());
        driver.waitFor(
                "the other study",
                () -> screens.main().cells().size() == 2
                        && screens.main()
                                        .cells()
                                        .getLast()
                                        .stackProperty()
                                        .get()
                                        .size()
                                > 0);
        driver.settle();
        assertThat(driver.ask(screens::active)).isSameAs(read);
        assertThat(study(driver, read)).isEqualTo(READ);
        ViewportModel beside = driver.ask(() -> screens.main().cells().getLast());
        assertThat(study(driver, beside)).isEqualTo(SOMEBODY);
        assertThat(driver.ask(() -> beside.stackProperty()
                        .get()
                        .slots()
                        .get(beside.indexProperty().get())
                        .key()))
                .isEqualTo(somebody.frame());
        assertThat(driver.badges())
                .singleElement()
                .satisfies(badge -> assertThat(badge).endsWith("2024-03-01").containsAnyOf("OTHER PATIENT", "其他患者"));
        driver.picture("similar-beside-" + language.code());

        // The next one takes the same place, also while the reader has the guest in hand.
        driver.run(() -> screens.activate(beside));
        driver.run(() -> cards(driver).getLast().fire());
        driver.waitFor("the next study", () -> beside.stackProperty()
                .get()
                .slots()
                .getFirst()
                .instance()
                .series()
                .study()
                .studyInstanceUid()
                .equals(EARLIER));
        driver.settle();
        assertThat(study(driver, read)).isEqualTo(READ);
        assertThat(driver.badges()).singleElement().satisfies(badge -> assertThat(badge)
                .doesNotContain("OTHER PATIENT", "其他患者")
                .contains("2025-03-01"));
        assertThat(cases.audit().entries().orElseThrow())
                .filteredOn(entry -> entry.action().equals(AuditAction.OPENED.name())
                        && entry.detail().equals("beside=" + READ))
                .extracting(entry -> entry.studyInstanceUid())
                .containsExactly(SOMEBODY, EARLIER);
        assertThat(driver.ask(() -> driver.models().reading().findings().entries()))
                .extracting(FindingEntry::id)
                .containsExactly(newest.id());
    }

    private static void open(WindowDriver driver, String study) {
        driver.open(study);
        driver.waitFor("the reading room", () -> {
            OpenStudy open = driver.models().reading().study().get();
            return open != null && open.uid().equals(study);
        });
        driver.settle();
    }

    /** @param slice of the 15, counted from 1 */
    private static Finding keep(CaseStore cases, String study, int slice, double probability, float... embedding) {
        String image =
                cases.studies().instances(study).orElseThrow().get(slice - 1).sopInstanceUid();
        Finding finding = new Finding(
                UUID.randomUUID(),
                new FrameKey(image, 1),
                1,
                new ModelIdentity("brain-mr-tumour", "1.0.0", "a".repeat(64)),
                List.of(new ClassScore("glioma", probability), new ClassScore("meningioma", 1 - probability)),
                new HeatMap(1, 1, new float[] {1}),
                new DeviceUse("CPU", "library", "chosen"),
                null,
                null,
                Instant.now(),
                null);
        return cases.findings().add(finding, embedding).orElseThrow();
    }

    private static String study(WindowDriver driver, ViewportModel cell) {
        return driver.ask(() -> cell.stackProperty()
                .get()
                .slots()
                .getFirst()
                .instance()
                .series()
                .study()
                .studyInstanceUid());
    }

    private static String why(WindowDriver driver) {
        return ((Label) driver.window().scene().lookup("#similar-why")).getText();
    }

    private static List<Button> cards(WindowDriver driver) {
        return driver.window().scene().getRoot().lookupAll(".similar-case").stream()
                .map(Button.class::cast)
                .toList();
    }

    private static List<String> texts(WindowDriver driver, int card) {
        return driver.ask(() -> cards(driver).get(card).lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .toList());
    }
}
