package org.fovea.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.fovea.app.words.Language;
import org.fovea.dicom.phantom.HeadPhantom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A study out of an archive goes into the bin, comes back, and goes for good with what was unpacked for it. */
@NeedsJavaFx
class BinWindowTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void fromTheListToTheBinAndAway(Language language) throws IOException {
        Path data = folder.resolve("data");
        try (WindowDriver driver = new WindowDriver(data, language, folder)) {
            var worklist = driver.models().worklist();
            Path archive = archive();
            driver.run(() -> worklist.importPaths(List.of(archive)));
            driver.waitFor(
                    "the study",
                    () -> worklist.rows().size() == 1
                            && worklist.rows().getFirst().images() == 64);
            driver.waitFor(
                    "the end of the import",
                    () -> driver.station().tasks().unfinished().isEmpty());
            assertThat(unpacked(data)).hasSize(64);
            driver.picture("worklist-new-" + language.code());

            driver.run(worklist::selectFirst);
            driver.strike(driver.find("#cases", TableView.class), KeyCode.DELETE, false, false);
            driver.waitFor("the empty list", () -> worklist.rows().isEmpty());

            driver.choose("#worklist-help", "bin-open");
            Scene scene = driver.ask(
                    () -> driver.window().beside().window(SideWindows.Kind.BIN).scene());
            TableView<?> table = (TableView<?>) driver.ask(() -> scene.lookup("#bin"));
            driver.waitFor("the bin", () -> table.getItems().size() == 1);
            driver.run(() -> table.getSelectionModel().selectFirst());
            press(driver, scene, "#bin-back");
            driver.waitFor(
                    "the study again",
                    () -> worklist.rows().size() == 1 && table.getItems().isEmpty());

            driver.run(worklist::selectFirst);
            driver.strike(driver.find("#cases", TableView.class), KeyCode.DELETE, false, false);
            driver.waitFor("the empty list", () -> worklist.rows().isEmpty());
            driver.choose("#worklist-help", "bin-open");
            driver.waitFor("the bin", () -> table.getItems().size() == 1);
            press(driver, scene, "#bin-all");
            driver.picture(scene, "bin-" + language.code());
            press(driver, scene, "#bin-spare");
            assertThat(driver.ask(() -> table.getItems().size())).isEqualTo(1);
            press(driver, scene, "#bin-all");
            press(driver, scene, "#bin-remove-sure");
            driver.waitFor("the empty bin", () -> table.getItems().isEmpty());
            assertThat(unpacked(data)).isEmpty();
            assertThat(archive).exists();
        }
    }

    private static void press(WindowDriver driver, Scene scene, String selector) {
        driver.run(() -> ((Button) scene.lookup(selector)).fire());
    }

    private Path archive() throws IOException {
        Path study = Files.createDirectories(folder.resolve("study"));
        HeadPhantom.write(study).orElseThrow();
        Path archive = folder.resolve("study.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive));
                Stream<Path> files = Files.list(study)) {
            for (Path file : files.toList()) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                zip.write(Files.readAllBytes(file));
            }
        }
        return archive;
    }

    private static List<Path> unpacked(Path data) throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("unpacked"))) {
            return files.toList();
        }
    }
}
