package org.fovea.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import org.fovea.app.words.Language;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.dcm4che.DicomWriter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One series of two echoes: the navigator shows two stacks, each with the echo time that tells it from the other. */
@NeedsJavaFx
class SplitSeriesWindowTest {

    private static final int SIZE = 64;
    private static final int SLICES = 5;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void eachEchoIsAStackOfItsOwn(Language language) throws IOException {
        Path series = Files.createDirectories(folder.resolve("series"));
        for (int slice = 0; slice < SLICES; slice++) {
            write(series, slice, "2.3", 1);
            write(series, slice, "4.6", 2);
        }
        try (WindowDriver driver = new WindowDriver(folder.resolve("data"), language, folder)) {
            var worklist = driver.models().worklist();
            driver.run(() -> worklist.importPaths(List.of(series)));
            driver.waitFor("the study", () -> worklist.rows().size() == 1);
            TextField search = driver.find("#search", TextField.class);
            driver.run(() -> search.fireEvent(new ActionEvent()));
            driver.waitFor(
                    "the reading room", () -> driver.models().reading().study().get() != null);
            driver.settle();
            driver.waitForPictures("#navigator");
            String unit = language == Language.CHINESE ? " 毫秒" : " ms";
            assertThat(driver.ask(() -> driver.find("#navigator", ScrollPane.class).lookupAll(".stack-label").stream()
                            .map(label -> ((Label) label).getText())
                            .toList()))
                    .containsExactly("TE 2.3" + unit, "TE 4.6" + unit);
            var stacks = driver.models().reading().study().get().series();
            assertThat(stacks).allMatch(stack -> stack.size() == SLICES);
            driver.run(() -> driver.models().reading().hanging().show(stacks.get(1)));
            driver.settle();
            driver.picture("split-series-" + language.code());
        }
    }

    private static void write(Path series, int slice, String echoMs, int echo) {
        byte[] pixels = new byte[2 * SIZE * SIZE];
        for (int i = 0; i < SIZE * SIZE; i++) {
            double x = (i % SIZE - SIZE / 2.0) / 24;
            double y = (i / SIZE - SIZE / 2.0) / (26 - slice);
            int value = x * x + y * y < 1 ? 600 / echo + 40 * (i % 3) : 10;
            pixels[2 * i] = (byte) value;
            pixels[2 * i + 1] = (byte) (value >> 8);
        }
        String uid = "2.25.9." + echo + "." + slice;
        ObjectDraft draft = new ObjectDraft()
                .text(Tag.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.4")
                .text(Tag.SOP_INSTANCE_UID, uid)
                .text(Tag.STUDY_INSTANCE_UID, "2.25.7")
                .text(Tag.SERIES_INSTANCE_UID, "2.25.8")
                .text(Tag.STUDY_DATE, "20260101")
                .text(Tag.MODALITY, "MR")
                .text(Tag.PATIENT_NAME, "Phantom^Echoes")
                .text(Tag.PATIENT_ID, "ECHOES")
                .text(Tag.SERIES_DESCRIPTION, "Dual echo (phantom)")
                .text(Tag.INSTANCE_NUMBER, "" + (2 * slice + echo))
                .text(Tag.ECHO_TIME, echoMs)
                .text(Tag.IMAGE_POSITION_PATIENT, "-32", "-32", "" + 3 * slice)
                .text(Tag.IMAGE_ORIENTATION_PATIENT, "1", "0", "0", "0", "1", "0")
                .text(Tag.PIXEL_SPACING, "1", "1")
                .integers(Tag.SAMPLES_PER_PIXEL, 1)
                .text(Tag.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
                .integers(Tag.ROWS, SIZE)
                .integers(Tag.COLUMNS, SIZE)
                .integers(Tag.BITS_ALLOCATED, 16)
                .integers(Tag.BITS_STORED, 16)
                .integers(Tag.HIGH_BIT, 15)
                .integers(Tag.PIXEL_REPRESENTATION, 0)
                .bytes(Tag.PIXEL_DATA, pixels);
        new DicomWriter().write(draft, series.resolve(uid + ".dcm")).orElseThrow();
    }
}
