package org.fovea.app.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.fovea.app.words.Language;
import org.fovea.app.worklist.SeriesStack;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.viewer.measure.Quantity;
import org.fovea.viewer.viewport.ViewportModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Studies of other machines are read in the real window, each in one theme and one language, and a picture is kept. */
@NeedsJavaFx
class CorpusReadsTest {

    @TempDir
    private Path folder;

    private static Path corpus(String place) {
        Path found =
                Path.of(System.getProperty("fovea.corpus", "")).resolve("dicom").resolve(place);
        assumeTrue(Files.exists(found), "skipped: the corpus is not here");
        return found;
    }

    private WindowDriver open(Language language, String theme, List<Path> files) throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("settings.json"), "{\"theme\": \"" + theme + "\"}");
        WindowDriver driver = new WindowDriver(data, language, folder);
        var worklist = driver.models().worklist();
        driver.run(() -> worklist.importPaths(files));
        driver.waitFor("the study", () -> !worklist.rows().isEmpty());
        driver.waitFor(
                "the end of the import", () -> driver.models().status().task().get() == null);
        show(driver);
        return driver;
    }

    private static void show(WindowDriver driver) {
        driver.waitFor("the study", () -> !driver.models().worklist().rows().isEmpty());
        String study = driver.ask(
                () -> driver.models().worklist().rows().getFirst().study().studyInstanceUid());
        driver.open(study);
        driver.waitFor("the reading room", () -> {
            OpenStudy open = driver.models().reading().study().get();
            return open != null && open.uid().equals(study);
        });
        driver.settle();
        driver.waitForPictures("#navigator");
    }

    private static LoadedFrame frame(WindowDriver driver) {
        return driver.ask(() -> driver.models().reading().viewport().frame().orElseThrow());
    }

    private static FindingEntry.Human drawn(WindowDriver driver) {
        var findings = driver.models().reading().findings();
        driver.waitFor("the mark on the disk", () -> findings.saveState().get() == SaveState.SAVED);
        return (FindingEntry.Human) driver.ask(() -> findings.entries().getFirst());
    }

    @Test
    void aChestIsCutAndWhatWasMeasuredOnACutIsThereTomorrow() throws IOException {
        Path chest = corpus("cornerstonejs+cornerstoneTools/examples/assets/dicom/bellona/chest_lung");
        double length;
        try (WindowDriver driver = open(Language.ENGLISH, "dark", List.of(chest))) {
            assertThat(frame(driver).pixels()).isInstanceOf(GreyFrame.class);
            driver.strike(KeyCode.M);
            driver.waitFor(
                    "the cuts", () -> driver.models().reformat().session().get() != null);
            driver.settle();
            ViewportModel coronal = driver.ask(
                    () -> driver.models().viewports().screens().main().cells().get(1));
            assertThat(driver.ask(() -> coronal.indexProperty().get()))
                    .as("cuts begin in the middle of 512, whatever the stack's index")
                    .isBetween(200, 312);
            driver.strike(KeyCode.L);
            driver.drag(MouseButton.PRIMARY, 120, 150, 220, 150);
            driver.settle();
            length = drawn(driver)
                    .measurement()
                    .value(Quantity.LENGTH)
                    .orElseThrow()
                    .amount();
            assertThat(length).isGreaterThan(10);
            driver.picture("read-ct-mpr");
        }
        try (WindowDriver driver = new WindowDriver(folder.resolve("data"), Language.ENGLISH, folder)) {
            show(driver);
            FindingEntry.Human kept = (FindingEntry.Human) driver.ask(
                    () -> driver.models().reading().findings().entries().getFirst());
            driver.waitFor(
                    "its value", () -> kept.measurement().value(Quantity.LENGTH).isPresent());
            assertThat(kept.measurement().value(Quantity.LENGTH).orElseThrow().amount())
                    .isCloseTo(length, within(1e-6));
        }
    }

    @Test
    void aHeadIsReadInOneSeries() throws IOException {
        try (WindowDriver driver = open(Language.CHINESE, "light", List.of(corpus("FNNDSC+SAG-anon")))) {
            ViewportModel viewport = driver.models().reading().viewport();
            int before = driver.ask(() -> viewport.indexProperty().get());
            driver.wheel(-40);
            driver.settle();
            assertThat(driver.ask(() -> viewport.indexProperty().get())).isEqualTo(before + 1);
            driver.strike(KeyCode.E);
            driver.drag(MouseButton.PRIMARY, 350, 300, 420, 360);
            driver.settle();
            assertThat(drawn(driver).measurement().value(Quantity.MEAN)).isPresent();
            driver.picture("read-mr-zh-light");
        }
    }

    @Test
    void aFilmPlaysAndItsBarCoversNothing() throws IOException {
        Path images = folder.resolve("film");
        new ComputedStudies(images).film("2.25.300", 0, 60, 60, 60, 90, 90, 60, 60, 60, 60, 60, 60);
        List<Path> files = List.of(images);
        try (WindowDriver driver = open(Language.ENGLISH, "light", files)) {
            driver.strike(KeyCode.F8);
            driver.waitFor("another frame", new BooleanSupplier() {
                private int first = -1;

                @Override
                public boolean getAsBoolean() {
                    int now =
                            driver.models().reading().viewport().indexProperty().get();
                    first = first < 0 ? now : first;
                    return now != first;
                }
            });
            driver.picture("read-cine-light");
            driver.strike(KeyCode.F8);
        }
    }

    @Test
    void anUltrasoundKeepsItsColours() throws IOException {
        Path file = corpus("pydicom/src/pydicom/data/test_files/examples_ybr_color.dcm");
        try (WindowDriver driver = open(Language.CHINESE, "dark", List.of(file))) {
            assertThat(frame(driver).pixels()).isNotInstanceOf(GreyFrame.class);
            driver.picture("read-us-zh");
        }
    }

    @Test
    void structuresLieOverTheirCt() throws IOException {
        Path phantom = corpus("cerr+CERR/Unit_Testing/data_for_cerr_tests/IBSI1_CT_phantom/image");
        try (WindowDriver driver = open(Language.ENGLISH, "light", List.of(phantom))) {
            overlay(driver, OverlayChoice.Structures.class);
            driver.picture("read-rtstruct-light");
        }
    }

    @Test
    void segmentsLieOverTheirImages() throws IOException {
        Path segmentations = corpus("QIICR+dcmqi/data/segmentations/24x38x3");
        List<Path> files = List.of(segmentations.resolve("image"), segmentations.resolve("seg"));
        try (WindowDriver driver = open(Language.CHINESE, "dark", files)) {
            var reading = driver.models().reading();
            assertThat(driver.ask(() -> reading.series().get().segmentation()))
                    .as("images come first")
                    .isFalse();
            SeriesStack images = driver.ask(() -> reading.series().get());
            driver.run(() -> reading.hanging()
                    .show(reading.hanging().own().stream()
                            .filter(SeriesStack::segmentation)
                            .findFirst()
                            .orElseThrow()));
            driver.waitFor(
                    "the segments",
                    () -> !driver.models().overlays().segments().get().isEmpty());
            driver.settle();
            assertThat(driver.ask(() -> reading.series().get()))
                    .as("what the segmentation was drawn on")
                    .isEqualTo(images);
            driver.picture("read-seg-zh");
        }
    }

    @Test
    void aMammogramFilmIsRead() throws IOException {
        Path file = corpus("notZaki+DICOMSamples/DICOMSamples/MG_Explicit_Little.dcm");
        try (WindowDriver driver = open(Language.ENGLISH, "dark", List.of(file))) {
            assertThat(frame(driver).pixels()).isInstanceOf(GreyFrame.class);
            driver.picture("read-mg");
        }
    }

    @Test
    void uptakeLiesInColoursOverACt() throws IOException {
        Path images = folder.resolve("pet-ct");
        new ComputedStudies(images).petCt("2.25.310");
        try (WindowDriver driver = open(Language.CHINESE, "dark", List.of(images))) {
            var reading = driver.models().reading();
            driver.run(() -> reading.hanging()
                    .show(reading.hanging().own().stream()
                            .filter(stack -> stack.series().modality().equals("CT"))
                            .findFirst()
                            .orElseThrow()));
            driver.settle();
            overlay(driver, OverlayChoice.Fusion.class);
            OverlayModel.Fused fused =
                    driver.ask(() -> driver.models().overlays().fusion().get().orElseThrow());
            assertThat(fused.whyNoSuv()).isEmpty();
            assertThat(fused.suv()).contains(8.0);
            assertThat(driver.find("#overlay-fusion", Slider.class))
                    .as("the legend")
                    .isNotNull();
            driver.picture("read-pet-ct-zh");
        }
    }

    @Test
    void anAngiogramFills() throws IOException {
        Path images = folder.resolve("angiogram");
        new ComputedStudies(images).angiogram("2.25.320", 16);
        try (WindowDriver driver = open(Language.ENGLISH, "dark", List.of(images))) {
            var viewport = driver.models().reading().viewport();
            driver.strike(KeyCode.F8);
            driver.waitFor("the eleventh frame", () -> viewport.indexProperty().get() >= 10);
            driver.strike(KeyCode.F8);
            driver.settle();
            driver.picture("read-xa-cine");
        }
    }

    private static void overlay(WindowDriver driver, Class<? extends OverlayChoice> kind) {
        var overlays = driver.models().overlays();
        OverlayChoice choice = driver.ask(() ->
                overlays.choices().stream().filter(kind::isInstance).findFirst().orElseThrow());
        driver.run(() -> overlays.choose(choice));
        driver.waitFor("the overlay", () -> !driver.models()
                .reading()
                .viewport()
                .spatialLayersProperty()
                .get()
                .isEmpty());
        driver.settle();
    }
}
