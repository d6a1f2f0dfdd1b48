package org.fovea.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;
import javafx.scene.image.ImageView;
import org.fovea.app.document.DocumentLine;
import org.fovea.app.window.SideWindow;
import org.fovea.app.words.Language;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.phantom.HeadPhantom;
import org.fovea.dicom.study.Instance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A study with a report, a letter and an electrocardiogram beside its images. */
@NeedsJavaFx
class ObjectsInRoomTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void whatIsNoImageIsReadAndTagsAreCompared(Language language) throws IOException {
        Path study = study();
        String suffix = language == Language.CHINESE ? "-zh" : "-en";
        try (WindowDriver driver = new WindowDriver(folder.resolve("data"), language, folder)) {
            var worklist = driver.models().worklist();
            driver.run(() -> worklist.importPaths(List.of(study)));
            driver.waitFor("the study", () -> worklist.rows().size() == 1);
            driver.waitFor(
                    "the end of the import",
                    () -> driver.station()
                                    .cases()
                                    .studies()
                                    .instances(
                                            worklist.rows().getFirst().study().studyInstanceUid())
                                    .orElseThrow()
                                    .size()
                            == 5);
            driver.run(() ->
                    driver.window().open(worklist.rows().getFirst().study().studyInstanceUid()));
            driver.waitFor(
                    "the reading room", () -> driver.models().reading().study().get() != null);
            driver.settle();
            report(driver, suffix);
            curves(driver, suffix);
            letter(driver, suffix);
            tags(driver, suffix);
        }
    }

    private static void report(WindowDriver driver, String suffix) {
        show(driver, "SR");
        @SuppressWarnings("unchecked")
        ListView<DocumentLine> lines = driver.find("#object-lines", ListView.class);
        assertThat(driver.ask(() -> lines.getItems().stream()
                        .map(line -> line.plain().strip())
                        .toList()))
                .contains("Imaging Measurement Report", "Finding: Mass", "Length: 8.2 mm");
        driver.picture("report-object" + suffix);
        driver.press("#object-close");
        assertThat(driver.ask(() -> driver.find("#object-pane", Node.class).isVisible()))
                .isFalse();
    }

    private static void curves(WindowDriver driver, String suffix) {
        show(driver, "ECG");
        driver.picture("ecg-object" + suffix);
        @SuppressWarnings("unchecked")
        ComboBox<Double> gain = driver.find("#curves-gain", ComboBox.class);
        driver.run(() -> gain.setValue(20.0));
        driver.picture("ecg-object-gain" + suffix);
    }

    private static void letter(WindowDriver driver, String suffix) {
        show(driver, "DOC");
        ImageView page = driver.find("#pdf-page", ImageView.class);
        driver.waitFor("the first page", () -> page.getImage() != null);
        Button back = driver.find("#pdf-back", Button.class);
        assertThat(driver.ask(back::isDisabled)).isTrue();
        var first = driver.ask(page::getImage);
        driver.press("#pdf-on");
        driver.waitFor("the second page", () -> page.getImage() != first);
        assertThat(driver.ask(() -> driver.find("#pdf-place", Label.class).getText()))
                .contains("2");
        driver.picture("pdf-object" + suffix);
    }

    private static void tags(WindowDriver driver, String suffix) {
        driver.run(() -> driver.models().objects().close());
        driver.press("#TAGS");
        SideWindow browser = driver.ask(() -> driver.window().beside().window(SideWindows.Kind.TAGS));
        @SuppressWarnings("unchecked")
        TreeTableView<Object> tree =
                driver.ask(() -> (TreeTableView<Object>) browser.scene().lookup("#tag-tree"));
        driver.waitFor(
                "the attributes",
                () -> tree.getRoot() != null && tree.getRoot().getChildren().size() > 20);
        TextField search = driver.ask(() -> (TextField) browser.scene().lookup("#tag-search"));
        int all = driver.ask(() -> tree.getRoot().getChildren().size());
        driver.run(() -> search.setText("patient"));
        assertThat(driver.ask(() -> tree.getRoot().getChildren().size())).isBetween(2, all - 1);
        driver.run(() -> search.setText(""));
        keep(driver, browser, "tags" + suffix);
        @SuppressWarnings("unchecked")
        ComboBox<Instance> second =
                driver.ask(() -> (ComboBox<Instance>) browser.scene().lookup("#tag-compare"));
        driver.run(() -> second.setValue(second.getItems().getFirst()));
        driver.waitFor("the comparison", () -> tree.getRoot().getChildren().stream()
                .map(TreeItem::getValue)
                .anyMatch(row -> row.toString().contains("DIFFERENT")));
        int different = driver.ask(() -> tree.getRoot().getChildren().size());
        keep(driver, browser, "tags-compared" + suffix);
        CheckBox only = driver.ask(() -> (CheckBox) browser.scene().lookup("#tag-differences"));
        driver.run(() -> only.setSelected(false));
        assertThat(driver.ask(() -> tree.getRoot().getChildren().size())).isGreaterThan(different);
        driver.run(browser::close);
    }

    private static void keep(WindowDriver driver, SideWindow browser, String name) {
        Path file = Path.of(System.getProperty("fovea.pictures", "target/screenshots"), name + ".png");
        var picture = driver.ask(() -> Screenshot.take(browser.scene()));
        assertThat(Screenshot.write(picture, file)).isInstanceOf(Outcome.Success.class);
    }

    private static void show(WindowDriver driver, String modality) {
        Instance object = driver.ask(() -> driver.models().reading().study().get().withoutImage().stream()
                .filter(one -> one.series().modality().equals(modality))
                .findFirst()
                .orElseThrow());
        driver.run(() -> driver.models().objects().show(object));
        driver.waitFor(modality, () -> {
            var shown = driver.models().objects().shown().get();
            return shown != null && shown.instance().equals(object);
        });
    }

    private Path study() throws IOException {
        Path study = Files.createDirectories(folder.resolve("study"));
        Path phantom = Files.createDirectories(folder.resolve("phantom"));
        List<Path> slices = HeadPhantom.write(phantom).orElseThrow();
        for (int i = 0; i < 2; i++) {
            Files.copy(slices.get(HeadPhantom.LESION_SLICE - 1 + i), study.resolve("slice" + i + ".dcm"));
        }
        String uid = new DicomFiles()
                .instance(slices.getFirst())
                .orElseThrow()
                .series()
                .study()
                .studyInstanceUid();
        ReadableObjects.report(study, uid);
        ReadableObjects.document(study, uid);
        ReadableObjects.waveform(study, uid);
        return study;
    }
}
