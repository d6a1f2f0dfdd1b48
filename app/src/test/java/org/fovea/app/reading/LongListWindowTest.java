package org.fovea.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.fovea.app.cases.CaseRow;
import org.fovea.app.cases.CaseStore;
import org.fovea.app.words.Language;
import org.fovea.app.worklist.WorklistModel;
import org.fovea.dicom.study.FrameTraits;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.Patient;
import org.fovea.dicom.study.Series;
import org.fovea.dicom.study.Study;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list much longer than what is read of it, under the keys and the headings of the table. */
class LongListWindowTest {

    private static final int STUDIES = 3_000;

    @TempDir
    Path folder;

    @BeforeEach
    void fill() {
        try (CaseStore store = CaseStore.open(folder).orElseThrow()) {
            store.studies()
                    .store(IntStream.range(0, STUDIES)
                            .mapToObj(LongListWindowTest::instance)
                            .toList())
                    .orElseThrow();
        }
    }

    private static Instance instance(int number) {
        String name = "Patient%04d^Test".formatted(STUDIES - number);
        Study study = new Study(
                "1.2." + number,
                new Patient("P" + number, name, "F", null),
                LocalDate.of(2026, 1, 1).minusDays(number),
                null,
                "Knee " + number,
                "",
                "",
                "");
        Series series = new Series("1.2." + number + ".1", study, number % 2 == 0 ? "CT" : "MR", 1, "", "", "", "");
        return new Instance(
                "1.2." + number + ".1.1",
                "1.2.840.10008.5.1.4.1.1.2",
                series,
                Path.of("nowhere"),
                "1.2.840.10008.1.2.1",
                1,
                16,
                16,
                1,
                null,
                List.of(),
                false,
                List.of(FrameTraits.of(null, List.of())));
    }

    @Test
    void theLastStudyIsOneKeyAwayAndColumnsSortAllOfThem() throws IOException {
        try (WindowDriver driver = new WindowDriver(folder, Language.ENGLISH, folder)) {
            WorklistModel worklist = driver.models().worklist();
            driver.waitFor("the list", () -> worklist.rows().size() == STUDIES);
            TableView<?> table = driver.find("#cases", TableView.class);
            assertThat(driver.ask(
                            () -> driver.find("#worklist-count", Label.class).getText()))
                    .isEqualTo("3,000 studies");
            driver.run(table::requestFocus);
            driver.strike(table, KeyCode.END, false, false);
            driver.waitFor("the last study", () -> chosen(worklist).equals("1.2.2999"));
            driver.picture("worklist-long-en");

            driver.run(() -> sortBy(table, "column-patient"));
            driver.waitFor("the order", () -> first(worklist).equals("1.2.2999"));
            assertThat(driver.ask(() -> chosen(worklist))).isEqualTo("1.2.2999");
            assertThat(driver.ask(() -> table.getSelectionModel().getSelectedIndex()))
                    .isZero();

            driver.run(() -> worklist.filters().modality().set("CT"));
            driver.waitFor("the films", () -> worklist.rows().size() == STUDIES / 2);
            assertThat(driver.ask(() -> first(worklist))).isEqualTo("1.2.2998");
            assertThat(driver.ask(() -> worklist.modalities())).containsExactly("CT", "MR");
        }
    }

    private static <T> void sortBy(TableView<T> table, String id) {
        for (TableColumn<T, ?> column : table.getColumns()) {
            if (column.getId().equals(id)) {
                table.getSortOrder().setAll(List.of(column));
            }
        }
    }

    private static String first(WorklistModel worklist) {
        return uid(worklist.rows().getFirst());
    }

    private static String chosen(WorklistModel worklist) {
        return uid(worklist.selected().get());
    }

    private static String uid(CaseRow row) {
        return row == null ? "" : row.study().studyInstanceUid();
    }
}
