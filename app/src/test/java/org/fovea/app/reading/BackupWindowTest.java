package org.fovea.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import org.fovea.app.backup.Restore;
import org.fovea.app.words.Language;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From the worklist's menu to a backup that restores, while the window goes on. */
@NeedsJavaFx
class BackupWindowTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void aSupportBundleIsShownBeforeItIsWritten(Language language) throws IOException {
        Path exports = Files.createDirectories(folder.resolve("exports"));
        try (WindowDriver driver = new WindowDriver(folder.resolve("data"), language, exports)) {
            driver.choose("#worklist-help", "support");
            driver.waitFor("the bundle", () -> driver.window().beside().window(SideWindows.Kind.SUPPORT) != null);
            Scene scene = driver.ask(() ->
                    driver.window().beside().window(SideWindows.Kind.SUPPORT).scene());
            assertThat(driver.<String>ask(() -> ((TextArea) scene.lookup("#support-text")).getText()))
                    .contains("\"program\"");
            driver.picture(scene, "support-" + language.code());
            driver.run(() -> ((Button) scene.lookup("#support-save")).fire());
            driver.waitFor(
                    "the file", () -> driver.models().status().message().get().contains("fovea-support-"));
        }
        try (Stream<Path> written = Files.list(exports)) {
            assertThat(written).hasSize(1);
        }
    }

    @Test
    void theMenuOfTheWorklistMakesABackup() throws IOException {
        Path exports = Files.createDirectories(folder.resolve("exports"));
        try (WindowDriver driver = new WindowDriver(folder.resolve("data"), Language.CHINESE, exports)) {
            driver.choose("#worklist-help", "back-up");
            driver.waitFor(
                    "the end of the backup",
                    () -> driver.models().status().message().get().contains(exports.toString()));
            driver.picture("backup-zh");
        }
        try (Stream<Path> written = Files.list(exports)) {
            Path backup = written.findFirst().orElseThrow();
            assertThat(backup.getFileName().toString()).matches("fovea-\\d{4}-\\d\\d-\\d\\d\\.fovea-backup");
            assertThat(Restore.into(folder.resolve("restored"), backup, Optional.empty(), Progress.NONE))
                    .isInstanceOf(Outcome.Success.class);
        }
        assertThat(folder.resolve("restored").resolve("models").resolve("brain-mr-tumour.fovea-model"))
                .exists();
    }
}
