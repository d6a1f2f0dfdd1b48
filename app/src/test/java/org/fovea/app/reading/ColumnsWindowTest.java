package org.fovea.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import org.fovea.app.cases.Priority;
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

    @Test
    void theReaderSaysWhatIsUrgentAndSeesItFirst() throws IOException {
        try (WindowDriver driver = new WindowDriver(folder, Language.CHINESE, folder)) {
            driver.openDemo();
            driver.showWorklist();
            driver.waitFor("the list", () -> !driver.models().worklist().rows().isEmpty());
            TableView<?> table = driver.find("#cases", TableView.class);
            driver.run(() -> {
                table.getSelectionModel().select(0);
                TableRow<?> row = (TableRow<?>) table.lookup(".table-row-cell");
                Menu priorities = (Menu) row.getContextMenu().getItems().get(1);
                priorities.getItems().getLast().fire();
            });
            driver.waitFor(
                    "the badge",
                    () -> driver.models().worklist().rows().getFirst().priority() == Priority.STAT);
            driver.run(() -> driver.find("#urgent-first", ToggleButton.class).fire());
            driver.settle();
            assertThat(driver.ask(
                            () -> driver.models().worklist().rows().getFirst().priority()))
                    .isEqualTo(Priority.STAT);
            driver.picture("worklist-urgent-zh");
        }
    }

    private static List<String> shown(WindowDriver driver) {
        TableView<?> table = driver.find("#cases", TableView.class);
        return driver.ask(() ->
                table.getVisibleLeafColumns().stream().map(TableColumn::getText).toList());
    }
}
