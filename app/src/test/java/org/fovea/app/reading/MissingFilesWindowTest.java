package org.fovea.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.fovea.app.words.Language;
import org.fovea.dicom.phantom.HeadPhantom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A study whose folder was moved says so in the list, and is found again by an import from where it is now. */
@NeedsJavaFx
class MissingFilesWindowTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void aMovedStudyIsFoundAgainWithAllThatWasSaidOfIt(Language language) throws IOException {
        Path before = Files.createDirectories(folder.resolve("before"));
        HeadPhantom.write(before).orElseThrow();
        try (WindowDriver driver = new WindowDriver(folder.resolve("data"), language, folder)) {
            var worklist = driver.models().worklist();
            driver.run(() -> worklist.importPaths(List.of(before)));
            driver.waitFor(
                    "the study",
                    () -> worklist.rows().size() == 1
                            && worklist.rows().getFirst().images() == 64);
            driver.waitFor(
                    "the end of the import",
                    () -> driver.station().tasks().unfinished().isEmpty());
            String uid = driver.ask(() -> worklist.rows().getFirst().study().studyInstanceUid());
            driver.station().cases().tags().add(uid, "kept").orElseThrow();

            Path now = Files.move(before, folder.resolve("now"));
            driver.run(worklist::selectFirst);
            Label text = driver.find("#preview-missing", Label.class);
            driver.waitFor("that files are missing", () -> text.getText().contains("64"));
            assertThat(driver.ask(() -> shown(text))).isTrue();
            driver.picture("missing-" + language.code());

            driver.run(() -> worklist.importPaths(List.of(now)));
            driver.waitFor("the files", () -> !shown(text));
            assertThat(driver.station().cases().studies().instances(uid).orElseThrow())
                    .hasSize(64)
                    .allSatisfy(image -> assertThat(image.file()).startsWith(now));
            assertThat(driver.station().cases().tags().ofStudy(uid).orElseThrow())
                    .containsExactly("kept");
        }
    }

    private static boolean shown(Node node) {
        return node.getParent().isVisible();
    }
}
