package org.fovea.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import org.fovea.app.cases.Finding;
import org.fovea.app.cases.SeriesReading;
import org.fovea.app.settings.Settings;
import org.fovea.app.settings.SettingsFile;
import org.fovea.app.words.Language;
import org.fovea.dicom.study.FrameKey;
import org.fovea.inference.engine.ClassScore;
import org.fovea.viewer.viewport.FrameSlot;
import org.fovea.viewer.viewport.Shown;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a network says of a whole series stands on its card, and beside the images how much each slice counts. */
@NeedsJavaFx
class SeriesReadingWindowTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void theWholeSeriesStandsOnTheCardAndItsWeightsBesideTheImages(Language language) throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        new SettingsFile(data).write(Settings.standard().withLanguage(language)).orElseThrow();
        try (WindowDriver driver = new WindowDriver(data, language, folder)) {
            driver.openDemo();
            ReadingModel reading = driver.models().reading();
            String uid = driver.ask(() -> reading.study().get().uid());
            List<FrameKey> slices = driver.ask(() -> reading.viewport().stackProperty().get().slots().stream()
                    .map(FrameSlot::key)
                    .toList());
            Map<FrameKey, Double> weights = weights(slices);
            driver.station()
                    .cases()
                    .findings()
                    .add(finding(driver, slices.get(20), weights))
                    .orElseThrow();
            OpenStudy before = driver.ask(() -> reading.study().get());
            driver.showWorklist();
            driver.open(uid);
            driver.waitFor("the study again", () -> reading.study().get() != before);
            driver.run(
                    () -> reading.findings().choose(reading.findings().entries().getFirst()));
            driver.waitFor(
                    "the slice that stands out",
                    () -> reading.viewport().shownProperty().get() instanceof Shown.Visible visible
                            && visible.ready().frame().key().equals(slices.get(20)));
            driver.waitFor(
                    "the card",
                    () -> driver.window().scene().lookup("#finding-whole") instanceof Labeled line
                            && line.localToScene(line.getBoundsInLocal()).getMinX() > 0
                            && line.getHeight() > 0);
            driver.run(() -> reading.share().heatVisibleProperty().set(false));
            driver.settle();

            assertThat(driver.ask(() -> Map.copyOf(reading.share().sliceWeights())))
                    .isEqualTo(weights);
            Labeled whole = driver.find("#finding-whole", Labeled.class);
            assertThat(driver.<String>ask(whole::getText)).contains("0.81", "0.12", "0.07");
            driver.picture("series-" + language.code());
            theCardAnswersToKeys(driver, reading);
        }
    }

    private static void theCardAnswersToKeys(WindowDriver driver, ReadingModel reading) {
        MenuButton others = driver.find(".change", MenuButton.class);
        driver.run(() -> reading.findings().ask(FindingsModel.Wish.CORRECT));
        assertThat(driver.ask(others::isShowing)).isTrue();
        driver.run(() -> others.getItems().getFirst().fire());
        TextField remark = driver.find(".remark", TextField.class);
        driver.waitFor("the decision", remark::isVisible);
        driver.run(() -> reading.findings().ask(FindingsModel.Wish.REMARK));
        assertThat(driver.ask(remark::isFocused)).isTrue();
    }

    /** A hill about the twentieth slice. */
    private static Map<FrameKey, Double> weights(List<FrameKey> slices) {
        double[] heights = new double[slices.size()];
        double sum = 0;
        for (int i = 0; i < heights.length; i++) {
            heights[i] = Math.exp(-Math.pow((i - 20) / 6.0, 2));
            sum += heights[i];
        }
        Map<FrameKey, Double> weights = new HashMap<>();
        for (int i = 0; i < heights.length; i++) {
            weights.put(slices.get(i), heights[i] / sum);
        }
        return weights;
    }

    private static Finding finding(WindowDriver driver, FrameKey frame, Map<FrameKey, Double> weights) {
        List<ClassScore> scores = List.of(
                new ClassScore("meningioma", 0.07), new ClassScore("glioma", 0.81), new ClassScore("pituitary", 0.12));
        return Examples.finding(driver, frame, weights.size(), scores).withWhole(new SeriesReading(scores, weights));
    }
}
