package org.fovea.app.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.fovea.app.words.Language;
import org.fovea.app.words.Sentences;
import org.fovea.dicom.Problem;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.geometry.Vector3;
import org.fovea.viewer.layout.Layout;
import org.fovea.viewer.layout.Screens;
import org.fovea.viewer.render.Guide;
import org.fovea.viewer.render.Side;
import org.fovea.viewer.viewport.ImageStack;
import org.fovea.viewer.viewport.ViewportModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several viewports in the real window: hung by protocol, linked, divided, beside priors, in another window, playing. */
@NeedsJavaFx
class LayoutWindowTest {

    private static final Vector3 X = new Vector3(1, 0, 0);
    private static final Vector3 Y = new Vector3(0, 1, 0);
    private static final Vector3 DOWN = new Vector3(0, 0, -1);

    @TempDir
    private Path folder;

    private WindowDriver open(Language language, String study) throws IOException {
        WindowDriver driver = new WindowDriver(folder.resolve("data"), language, folder);
        var worklist = driver.models().worklist();
        driver.run(() -> worklist.importPaths(List.of(folder.resolve("images"))));
        driver.waitFor("the studies", () -> !worklist.rows().isEmpty());
        driver.waitFor(
                "the end of the import", () -> driver.models().status().task().get() == null);
        show(driver, study);
        return driver;
    }

    private static void show(WindowDriver driver, String study) {
        driver.open(study);
        driver.waitFor("the reading room", () -> {
            OpenStudy open = driver.models().reading().study().get();
            return open != null && open.uid().equals(study);
        });
        driver.settle();
        driver.waitForPictures("#navigator");
    }

    private static String shown(ViewportModel cell) {
        ImageStack images = cell.stackProperty().get();
        return images.size() == 0
                ? "-"
                : images.slots().getFirst().instance().series().description();
    }

    private void head(String study, String date) throws IOException {
        ComputedStudies studies = new ComputedStudies(folder.resolve("images").resolve(study));
        studies.head(study, date, study + ".1", "AX T1", X, Y, 29);
        studies.head(study, date, study + ".2", "SAG T1", Y, DOWN, 15);
        studies.head(study, date, study + ".3", "COR T1", X, DOWN, 15);
        studies.head(study, date, study + ".4", "AX T2", X, Y, 15);
    }

    @Test
    void fourSequencesHangTwoByTwoLinkedByPlace() throws IOException {
        head("2.25.100", "20260301");
        try (WindowDriver driver = open(Language.ENGLISH, "2.25.100")) {
            Screens screens = driver.models().viewports().screens();
            List<ViewportModel> cells =
                    driver.ask(() -> List.copyOf(screens.main().cells()));
            assertThat(driver.ask(
                            () -> cells.stream().map(LayoutWindowTest::shown).toList()))
                    .containsExactly("AX T1", "SAG T1", "COR T1", "AX T2");
            driver.run(() -> cells.getFirst().go(18));
            driver.settle();
            assertThat(driver.ask(() -> cells.get(3).indexProperty().get()))
                    .as("29 slices over the same way as 15")
                    .isEqualTo(9);
            assertThat(driver.ask(() -> cells.get(1).indexProperty().get()))
                    .as("looks another way")
                    .isEqualTo(7);
            referenceLinesShowTheActiveSlice(driver, cells);
            driver.picture("layout-mr-2x2");
            theCursorIsSoughtInAllViewports(driver, cells);
            handsDivideAndMove(driver, screens, cells);
            anotherWindowTakesAndGivesBack(driver, screens);
        }
    }

    private static void referenceLinesShowTheActiveSlice(WindowDriver driver, List<ViewportModel> cells) {
        // Slice 18 of 29 lies at z = 24 mm; rows of the sagittal image run down from z = 95 mm in steps of 2 mm.
        Guide.Line line = (Guide.Line)
                driver.ask(() -> cells.get(1).guidesProperty().get().getFirst());
        assertThat(line.from().row()).isCloseTo((95 - 24) / 2.0, within(1e-6));
        assertThat(line.to().row()).isCloseTo(line.from().row(), within(1e-6));
        assertThat(driver.ask(() -> cells.getFirst().guidesProperty().get())).isEmpty();
        assertThat(driver.ask(() -> cells.get(3).guidesProperty().get()))
                .as("parallel")
                .isEmpty();
    }

    private static void theCursorIsSoughtInAllViewports(WindowDriver driver, List<ViewportModel> cells) {
        driver.strike(KeyCode.F6);
        // In the lesion, on the axial slice at 18 mm. Sagittal slices lie at x = 84, 72, ... mm, coronal at y = -84,
        // -72, ...
        driver.run(() -> cells.getFirst().go(17));
        driver.settle();
        driver.run(() -> driver.models().viewports().links().pointAt(cells.getFirst(), new ImagePoint(63.5, 37.5)));
        driver.settle();
        assertThat(driver.ask(() -> cells.get(1).indexProperty().get()))
                .as("x = 32: 36 is nearest")
                .isEqualTo(4);
        assertThat(driver.ask(() -> cells.get(2).indexProperty().get()))
                .as("y = -20: -24 is nearest")
                .isEqualTo(5);
        assertThat(driver.ask(() -> cells.get(1).guidesProperty().get()))
                .anySatisfy(guide -> assertThat(guide).isInstanceOf(Guide.Cross.class));
        driver.picture("layout-cursor-3d");
        driver.strike(KeyCode.F6);
        assertThat(driver.ask(() -> cells.get(1).guidesProperty().get()))
                .noneSatisfy(guide -> assertThat(guide).isInstanceOf(Guide.Cross.class));
    }

    private static void handsDivideAndMove(WindowDriver driver, Screens screens, List<ViewportModel> cells) {
        driver.strike(KeyCode.RIGHT, false, true);
        assertThat(driver.ask(screens::active)).isSameAs(cells.get(1));
        driver.strike(KeyCode.F11);
        assertThat(driver.ask(() -> screens.main().visible())).containsExactly(cells.get(1));
        driver.settle();
        driver.picture("layout-maximised");
        driver.strike(KeyCode.F11);
        driver.strike(KeyCode.DOWN, true, true);
        assertThat(driver.ask(() -> screens.main().cells().get(3))).isSameAs(cells.get(1));
        String axial =
                driver.models().reading().study().get().series().getFirst().uid();
        driver.run(() -> driver.models().reading().hanging().drop(axial, cells.get(1)));
        assertThat(shown(cells.get(1))).isEqualTo("AX T1");
        driver.strike(KeyCode.PAGE_DOWN);
        assertThat(shown(cells.get(1))).isEqualTo("SAG T1");
        driver.strike(KeyCode.DIGIT2, true, false);
        assertThat(driver.ask(() -> screens.main().layoutProperty().get())).isEqualTo(Layout.grid(1, 2));
        assertThat(driver.ask(() -> screens.main().cells())).contains(cells.get(1));
        driver.strike(KeyCode.F4);
        assertThat(driver.ask(() -> screens.main().cells().size())).isEqualTo(3);
        driver.settle();
        driver.picture("layout-divided");
    }

    private static void anotherWindowTakesAndGivesBack(WindowDriver driver, Screens screens) {
        driver.strike(KeyCode.F7);
        driver.waitFor("the other window", () -> screens.groups().size() == 2);
        assertThat(driver.ask(() -> screens.current()))
                .isSameAs(screens.groups().get(1));
        assertThat(shown(driver.ask(screens::active))).as("the next series").isNotEqualTo("-");
        driver.run(() -> driver.windows().others().getFirst().close());
        assertThat(driver.ask(() -> screens.groups().size())).isEqualTo(1);
        assertThat(driver.ask(screens::current)).isSameAs(screens.main());
    }

    @Test
    void aPriorHangsBesideTheStudyAndIsMarked() throws IOException {
        head("2.25.200", "20260301");
        head("2.25.201", "20240811");
        Path hanging = Files.createDirectories(folder.resolve("data").resolve("hanging"));
        Files.writeString(hanging.resolve("wrong.json"), "{\"name\": \"W\", \"layout\": \"0x0\"}");
        try (WindowDriver driver = open(Language.CHINESE, "2.25.200")) {
            Screens screens = driver.models().viewports().screens();
            String sentence = driver.find("#status-message", Label.class).getText();
            OpenStudy open =
                    Objects.requireNonNull(driver.models().reading().study().get());
            Problem problem = open.protocols().problems().getFirst();
            assertThat(sentence).isEqualTo(new Sentences(Language.CHINESE).of(problem));
            List<ViewportModel> cells =
                    driver.ask(() -> List.copyOf(screens.main().cells()));
            assertThat(driver.ask(
                            () -> cells.stream().map(LayoutWindowTest::shown).toList()))
                    .containsExactly("AX T1", "AX T1", "SAG T1", "SAG T1");
            assertThat(driver.badges()).containsExactly("既往检查 2024-08-11，早 18 个月", "既往检查 2024-08-11，早 18 个月");
            driver.picture("layout-prior-zh");
            driver.run(() -> screens.activate(cells.get(1)));
            assertThat(driver.ask(() -> driver.models().reading().series().get()))
                    .as("nobody classifies a prior by mistake")
                    .isNull();
            savedProtocolsAreUsed(driver, screens);
        }
    }

    private static void savedProtocolsAreUsed(WindowDriver driver, Screens screens) {
        driver.run(() -> driver.models().reading().hanging().arrange(Layout.grid(1, 3)));
        driver.run(() -> driver.protocols().keep("我的 / MR"));
        driver.waitFor(
                "the file",
                () -> Files.exists(
                        driver.station().dataFolder().resolve("hanging").resolve("我的-mr.json")));
        show(driver, "2.25.201");
        driver.showWorklist();
        show(driver, "2.25.200");
        assertThat(driver.ask(() -> screens.main().layoutProperty().get())).isEqualTo(Layout.grid(1, 3));
    }

    @Test
    void breastsHangWithTheirChestWallsInTheMiddle() throws IOException {
        ComputedStudies studies = new ComputedStudies(folder.resolve("images"));
        studies.breast("2.25.300", "L", "MLO", "A");
        studies.breast("2.25.300", "R", "CC", "A");
        studies.breast("2.25.300", "L", "CC", "A");
        studies.breast("2.25.300", "R", "MLO", "P");
        try (WindowDriver driver = open(Language.ENGLISH, "2.25.300")) {
            List<ViewportModel> cells = driver.ask(() ->
                    List.copyOf(driver.models().viewports().screens().main().cells()));
            assertThat(cells).hasSize(4);
            assertThat(driver.ask(() -> cells.stream()
                            .map(cell -> cell.anchorProperty().get())
                            .toList()))
                    .containsExactly(Side.RIGHT, Side.LEFT, Side.RIGHT, Side.LEFT);
            assertThat(driver.ask(() -> cells.stream()
                            .map(cell -> cell.transformProperty().get().flipped())
                            .toList()))
                    .containsExactly(true, false, false, false);
            driver.picture("layout-mammography");
            takenProtocolsAreUsed(driver);
        }
    }

    private void takenProtocolsAreUsed(WindowDriver driver) throws IOException {
        String text =
                "{\"name\": \"Row\", \"for\": {\"modality\": \"MG\", \"views\": [\"CC\", \"MLO\"]}, \"layout\": \"1x4\"}";
        Path other = Files.writeString(folder.resolve("no.dcm"), "not DICOM");
        driver.takeProtocols(Files.writeString(folder.resolve("row.json"), text), other);
        driver.waitFor(
                "a refusal of the second",
                () -> driver.ask(() -> driver.models().status().message().get().contains("no.dcm")));
        driver.showWorklist();
        show(driver, "2.25.300");
        assertThat(driver.ask(() -> driver.models()
                        .viewports()
                        .screens()
                        .main()
                        .layoutProperty()
                        .get()))
                .isEqualTo(Layout.grid(1, 4));
    }

    @Test
    void aFilmPlaysAndStopsUnderTheHand() throws IOException {
        new ComputedStudies(folder.resolve("images")).film("2.25.400", 0, 20, 20, 20, 40, 40, 20, 20);
        try (WindowDriver driver = open(Language.ENGLISH, "2.25.400")) {
            ViewportModel cell = driver.ask(() -> driver.models().reading().viewport());
            var cine = driver.ask(() -> driver.models().viewports().cines().of(cell));
            assertThat(driver.ask(cine::naturalRate)).isCloseTo(7000.0 / 180, within(1e-9));
            int from = driver.ask(() -> cell.indexProperty().get());
            driver.strike(KeyCode.F8);
            assertThat(driver.ask(() -> cine.playingProperty().get())).isTrue();
            driver.waitFor("the next frame", () -> cell.indexProperty().get() != from);
            driver.picture("layout-cine");
            driver.wheel(-40);
            driver.waitFor("rest", () -> !cine.playingProperty().get());
        }
    }
}
