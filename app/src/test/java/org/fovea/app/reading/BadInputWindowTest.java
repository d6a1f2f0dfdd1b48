package org.fovea.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.fovea.app.words.Language;
import org.fovea.app.words.Sentences;
import org.fovea.app.worklist.UnreadableFile;
import org.fovea.dicom.Problem;
import org.fovea.dicom.phantom.HeadPhantom;
import org.fovea.dicom.pixel.FrameWarning;
import org.fovea.dicom.study.ReadProblem;
import org.fovea.viewer.viewport.ViewportModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What strangers' folders hold: each gets a sentence in the window, and the window goes on. */
@NeedsJavaFx
class BadInputWindowTest {

    private static final Sentences SENTENCES = new Sentences(Language.CHINESE);

    @TempDir
    private Path folder;

    @Test
    void badFilesAreListedWithReasonsAndTheGoodOneIsRead() throws IOException {
        Path mixed = mixedFolder();
        Path empty = Files.createDirectories(folder.resolve("empty"));
        try (WindowDriver driver = new WindowDriver(folder.resolve("data"), Language.CHINESE, folder)) {
            var worklist = driver.models().worklist();
            driver.run(() -> worklist.importPaths(List.of(empty)));
            String nothing = SENTENCES.of(Problem.of(ReadProblem.NOTHING_FOUND, empty.toString()));
            Label message = driver.find("#status-message", Label.class);
            driver.waitFor(
                    "the sentence on the empty folder", () -> message.getText().equals(nothing));

            driver.run(() -> worklist.importPaths(List.of(mixed)));
            driver.waitFor("the study", () -> worklist.rows().size() == 1);
            driver.waitFor("the end of the import", () -> !message.getText().equals(nothing));
            assertThat(driver.ask(() -> List.copyOf(worklist.unreadable())))
                    .extracting(UnreadableFile::sentence)
                    .containsExactly(SENTENCES.of(Problem.of(ReadProblem.NOT_DICOM, "letter.dcm")));
            driver.picture("unreadable-zh");

            driver.press("#close-unreadable");
            assertThat(driver.ask(() -> worklist.unreadable().isEmpty())).isTrue();
            TextField search = driver.find("#search", TextField.class);
            driver.run(() -> search.fireEvent(new ActionEvent()));
            driver.waitFor(
                    "the reading room", () -> driver.models().reading().study().get() != null);
            theCutSliceSaysSoAndTheOtherIsShown(driver);
        }
    }

    private static void theCutSliceSaysSoAndTheOtherIsShown(WindowDriver driver) {
        var viewport = driver.models().reading().viewport();
        driver.run(() -> viewport.go(0));
        driver.settle();
        driver.waitFor("the cut slice", () -> warnings(viewport).contains(FrameWarning.PIXELS_MISSING));
        driver.picture("broken-slice-zh");
        driver.run(() -> viewport.go(1));
        driver.waitFor(
                "the whole slice",
                () -> viewport.frame().isPresent() && warnings(viewport).isEmpty());
    }

    private static List<Problem.Reason> warnings(ViewportModel viewport) {
        return viewport.frame().stream()
                .flatMap(frame -> frame.facts().warnings().stream())
                .map(Problem::reason)
                .toList();
    }

    private Path mixedFolder() throws IOException {
        Path mixed = Files.createDirectories(folder.resolve("mixed"));
        Path phantom = Files.createDirectories(folder.resolve("phantom"));
        List<Path> slices = HeadPhantom.write(phantom).orElseThrow();
        Files.writeString(mixed.resolve("letter.dcm"), "Dear colleague, the images are on the other disc.");
        byte[] whole = Files.readAllBytes(slices.get(HeadPhantom.LESION_SLICE - 2));
        Files.write(mixed.resolve("cut.dcm"), Arrays.copyOf(whole, whole.length / 2));
        Files.copy(slices.get(HeadPhantom.LESION_SLICE - 1), mixed.resolve("good.dcm"));
        return mixed;
    }
}
