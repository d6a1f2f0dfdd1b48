package org.fovea.viewer.viewport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.SeriesOrder;
import org.fovea.viewer.platform.NeedsJavaFx;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Real series in a viewport, kept as screenshots for people to look at. */
@NeedsJavaFx
class CorpusViewTest {

    private final DicomFiles files = new DicomFiles();

    private List<Instance> series(String folder) throws IOException {
        return series(folder, "");
    }

    /** @param prefix of the names of the files that are taken */
    private List<Instance> series(String folder, String prefix) throws IOException {
        Path corpus =
                Path.of(System.getProperty("fovea.corpus", "")).resolve("dicom").resolve(folder);
        Assumptions.assumeTrue(Files.isDirectory(corpus), "skipped: corpus not present");
        try (Stream<Path> paths = Files.walk(corpus)) {
            return SeriesOrder.sorted(paths.filter(Files::isRegularFile)
                    .filter(file -> String.valueOf(file.getFileName()).startsWith(prefix))
                    .flatMap(file -> files.instance(file) instanceof Outcome.Success<Instance>(Instance instance)
                                    && instance.hasImage()
                            ? Stream.of(instance)
                            : Stream.empty())
                    .toList());
        }
    }

    private ViewportStage open(List<Instance> instances, Locale locale) {
        ViewportStage screen = new ViewportStage(
                900,
                760,
                locale,
                (slot, _) -> CompletableFuture.supplyAsync(
                        () -> files.frame(slot.instance().file(), slot.frameNumber())));
        screen.open(ImageStack.of(instances));
        return screen;
    }

    @Test
    void sagittalHeadMr() throws IOException {
        List<Instance> instances = series("FNNDSC+SAG-anon");
        try (ViewportStage screen = open(instances, Locale.ENGLISH)) {
            assertThat(screen.model.shownProperty().get()).isInstanceOf(Shown.Picture.class);
            assertThat(screen.text("letter-left")).startsWith("A");
            assertThat(screen.text("letter-top")).startsWith("H");
            screen.keep("corpus-mr");
            screen.key(KeyCode.L);
            screen.drag(MouseButton.PRIMARY, 380, 300, 520, 320);
            screen.drag(MouseButton.SECONDARY, 400, 400, 420, 360);
            screen.wheel(4, true, 450, 300);
            screen.keep("corpus-mr-zoomed");
        }
    }

    @Test
    void chestCtInChinese() throws IOException {
        List<Instance> instances = series("cornerstonejs+cornerstoneTools/examples/assets/dicom/bellona/chest_lung");
        try (ViewportStage screen = open(instances, Locale.SIMPLIFIED_CHINESE)) {
            assertThat(screen.model.shownProperty().get()).isInstanceOf(Shown.Picture.class);
            screen.keep("corpus-ct");
            screen.key(KeyCode.DIGIT2);
            screen.keep("corpus-ct-lung");
        }
    }

    @Test
    void aMammogram() throws IOException {
        try (ViewportStage screen = open(series("notZaki+DICOMSamples/DICOMSamples", "MG_"), Locale.ENGLISH)) {
            screen.keep("corpus-mammogram");
        }
    }

    @Test
    void aColourUltrasound() throws IOException {
        try (ViewportStage screen =
                open(series("wearemothership+dicom-test-files/dicom-ts-issues", "US-PAL"), Locale.ENGLISH)) {
            screen.keep("corpus-ultrasound");
        }
    }

    @Test
    void anOverlay() throws IOException {
        try (ViewportStage screen =
                open(series("dcm4che/dcm4che-test-data/src/main/resources", "ovly_p01"), Locale.SIMPLIFIED_CHINESE)) {
            screen.keep("corpus-overlay");
        }
    }
}
