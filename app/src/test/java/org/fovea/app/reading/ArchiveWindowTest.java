package org.fovea.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javafx.event.ActionEvent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.fovea.app.words.Language;
import org.fovea.app.worklist.ObjectListing;
import org.fovea.app.worklist.UnreadableFile;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.dcm4che.DicomWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study that comes as an archive is dropped on the window, listed and opened; what has no image is named. */
@NeedsJavaFx
class ArchiveWindowTest {

    private static final String STUDY = "2.25.2";

    @TempDir
    private Path folder;

    @Test
    void anArchiveOpensAndItsReportIsListedByType() throws IOException {
        Path archive = archive();
        try (WindowDriver driver = new WindowDriver(folder.resolve("data"), Language.ENGLISH, folder)) {
            var worklist = driver.models().worklist();
            assertThat(driver.drop(List.of(archive))).isTrue();
            driver.waitFor("the study", () -> worklist.rows().size() == 1);
            driver.waitFor("the unreadable file", () -> !worklist.unreadable().isEmpty());
            assertThat(driver.ask(() -> List.copyOf(worklist.unreadable())))
                    .extracting(UnreadableFile::path)
                    .containsExactly(archive + " › README");
            TextField search = driver.find("#search", TextField.class);
            driver.run(() -> search.fireEvent(new ActionEvent()));
            driver.waitFor(
                    "the reading room", () -> driver.models().reading().study().get() != null);
            OpenStudy study = driver.ask(() -> driver.models().reading().study().get());
            assertThat(study.series()).hasSize(1);
            assertThat(study.objects())
                    .extracting(ObjectListing::type, ObjectListing::size)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("Basic Text SR Storage", 1));
            assertThat(driver.find(".object-listing", Label.class).getText()).isEqualTo("Basic Text SR Storage");
            driver.settle();
            driver.picture("archive-en");
        }
    }

    private Path archive() throws IOException {
        ObjectDraft image = object("1.2.840.10008.5.1.4.1.1.4", "2.25.11", "2.25.3", "MR")
                .text(Tag.PATIENT_NAME, "Yamada^Tarou=山田^太郎=やまだ^たろう")
                .text(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 192")
                .integers(Tag.SAMPLES_PER_PIXEL, 1)
                .text(Tag.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
                .integers(Tag.ROWS, 16)
                .integers(Tag.COLUMNS, 16)
                .integers(Tag.BITS_ALLOCATED, 8)
                .integers(Tag.BITS_STORED, 8)
                .integers(Tag.HIGH_BIT, 7)
                .integers(Tag.PIXEL_REPRESENTATION, 0)
                .bytes(Tag.PIXEL_DATA, new byte[256]);
        ObjectDraft report = object("1.2.840.10008.5.1.4.1.1.88.11", "2.25.12", "2.25.4", "SR")
                .text(Tag.PATIENT_NAME, "Yamada^Tarou=山田^太郎=やまだ^たろう")
                .text(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 192");
        Path archive = folder.resolve("study.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("README"));
            zip.write(new byte[] {'h', 'i'});
            for (ObjectDraft draft : List.of(image, report)) {
                Path file =
                        new DicomWriter().write(draft, folder.resolve("object")).orElseThrow();
                zip.putNextEntry(new ZipEntry("DATA/" + Files.size(file)));
                zip.write(Files.readAllBytes(file));
                Files.delete(file);
            }
        }
        return archive;
    }

    private static ObjectDraft object(String sopClass, String uid, String series, String modality) {
        return new ObjectDraft()
                .text(Tag.SOP_CLASS_UID, sopClass)
                .text(Tag.SOP_INSTANCE_UID, uid)
                .text(Tag.STUDY_INSTANCE_UID, STUDY)
                .text(Tag.SERIES_INSTANCE_UID, series)
                .text(Tag.PATIENT_ID, "1")
                .text(Tag.MODALITY, modality);
    }
}
