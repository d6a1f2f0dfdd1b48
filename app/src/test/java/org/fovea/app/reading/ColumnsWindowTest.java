package org.fovea.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.fovea.app.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns that the reader does not want are gone, and stay away. */
@NeedsJavaFx
class ColumnsWindowTest {

    @TempDir
    private Path folder;

    @Test
    void aColumnThatWasHiddenIsHiddenNextTime() throws IOException {
        try (WindowDriver driver = new WindowDriver(folder, Language.ENGLISH, folder)) {
            assertThat(shown(driver)).contains("Patient", "Description");
            MenuButton columns = driver.find("#columns", MenuButton.class);
            assertThat(driver.ask(() -> columns.getItems().stream()
                            .map(item -> item.getText())
                            .toList()))
                    .contains("Description")
                    .doesNotContain("Patient");
            driver.run(() -> columns.getItems().stream()
                    .filter(item -> "show-column-description".equals(item.getId()))
                    .forEach(item -> ((CheckMenuItem) item).setSelected(false)));
            assertThat(shown(driver)).doesNotContain("Description");
            driver.waitFor(
                    "the settings",
                    () -> driver.station().settings().hiddenColumns().contains("description"));
        }
        try (WindowDriver driver = new WindowDriver(folder, Language.ENGLISH, folder)) {
            assertThat(shown(driver)).contains("Patient").doesNotContain("Description");
            driver.picture("worklist-columns-en");
        }
    }

    private static List<String> shown(WindowDriver driver) {
        TableView<?> table = driver.find("#cases", TableView.class);
        return driver.ask(() ->
                table.getVisibleLeafColumns().stream().map(TableColumn::getText).toList());
    }
}
