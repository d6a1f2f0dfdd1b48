package org.fovea.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fovea.app.cases.CaseStore;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.dcm4che.DicomWriter;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.SeriesSplit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A series of two echoes that was stored when rows knew only plane and type. */
class OlderRowsTest {

    private final DicomFiles files = new DicomFiles();

    @TempDir
    private Path folder;

    @Test
    void echoesAreToldApartAgainAndKeptSo() {
        try (CaseStore store = CaseStore.open(folder.resolve("data")).orElseThrow()) {
            store.studies().store(oldRows()).orElseThrow();
            List<Instance> known = store.studies().instances("2.25.2").orElseThrow();
            assertThat(SeriesSplit.of(known)).allMatch(stack -> stack.images().stream()
                    .allMatch(image -> image.traits().echoTimeMs() == null));
            List<Instance> better = new OlderRows(files, store.studies()).upToDate(known);
            assertThat(SeriesSplit.of(better)).hasSize(2).allMatch(stack -> stack.images().stream()
                    .allMatch(image -> image.traits().echoTimeMs() != null));
            assertThat(store.studies().instances("2.25.2").orElseThrow()).isEqualTo(better);
        }
    }

    @Test
    void withoutTheFilesEverythingStays() throws Exception {
        try (CaseStore store = CaseStore.open(folder.resolve("data")).orElseThrow()) {
            store.studies().store(oldRows()).orElseThrow();
            List<Instance> known = store.studies().instances("2.25.2").orElseThrow();
            for (Instance instance : known) {
                Files.delete(instance.file());
            }
            assertThat(new OlderRows(files, store.studies()).upToDate(known)).isEqualTo(known);
        }
    }

    private List<Instance> oldRows() {
        List<Instance> rows = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ObjectDraft draft = new ObjectDraft()
                    .text(Tag.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.4")
                    .text(Tag.SOP_INSTANCE_UID, "2.25.1" + i)
                    .text(Tag.STUDY_INSTANCE_UID, "2.25.2")
                    .text(Tag.SERIES_INSTANCE_UID, "2.25.3")
                    .text(Tag.MODALITY, "MR")
                    .text(Tag.ECHO_TIME, i < 3 ? "2.3" : "4.6")
                    .text(Tag.INSTANCE_NUMBER, "" + i)
                    .text(Tag.IMAGE_POSITION_PATIENT, "0", "0", "" + i % 3)
                    .text(Tag.IMAGE_ORIENTATION_PATIENT, "1", "0", "0", "0", "1", "0")
                    .text(Tag.PIXEL_SPACING, "1", "1")
                    .integers(Tag.SAMPLES_PER_PIXEL, 1)
                    .text(Tag.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
                    .integers(Tag.ROWS, 2)
                    .integers(Tag.COLUMNS, 2)
                    .integers(Tag.BITS_ALLOCATED, 8)
                    .integers(Tag.BITS_STORED, 8)
                    .integers(Tag.HIGH_BIT, 7)
                    .integers(Tag.PIXEL_REPRESENTATION, 0)
                    .bytes(Tag.PIXEL_DATA, new byte[4]);
            Path file =
                    new DicomWriter().write(draft, folder.resolve(i + ".dcm")).orElseThrow();
            rows.add(old(files.instance(file).orElseThrow()));
        }
        return rows;
    }

    private static Instance old(Instance read) {
        return new Instance(
                read.sopInstanceUid(),
                read.sopClassUid(),
                read.series(),
                read.file(),
                read.transferSyntaxUid(),
                read.number(),
                read.rows(),
                read.columns(),
                read.frames(),
                read.plane(),
                read.imageType(),
                read.phantom());
    }
}
