package org.fovea.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fovea.app.cases.CaseStore;
import org.fovea.app.words.Language;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.dcm4che.DicomWriter;
import org.fovea.dicom.study.Instance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A study in a ZIP archive: looked at, imported, and still there when the archive is gone. */
class ArchiveImportTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void infoLooksIntoAnArchiveAndLeavesNothing() throws Exception {
        Path archive = archive();
        JsonNode tree = run(ExitCode.PARTLY, "info", archive.toString());
        JsonNode series = tree.at("/patients/0/studies/0/series/0");
        assertThat(series.at("/instances").size()).isEqualTo(2);
        assertThat(series.at("/instances/0/file").asString()).isEqualTo(archive + " › STUDY/IM1");
        assertThat(series.at("/instances/0/objectType").asString()).isEqualTo("MR Image Storage");
        assertThat(tree.at("/unreadable/0/file").asString()).isEqualTo(archive + " › README");
        assertThat(folder.resolve("data/unpacked")).doesNotExist();
    }

    @Test
    void whatWasImportedFromAnArchiveOutlivesIt() throws Exception {
        Path archive = archive();
        JsonNode imported = run(ExitCode.PARTLY, "import", archive.toString());
        assertThat(imported.at("/instances").asInt()).isEqualTo(2);
        Files.delete(archive);
        try (CaseStore reopened = CaseStore.open(folder.resolve("data")).orElseThrow()) {
            List<Instance> instances = reopened.studies().instances("2.25.2").orElseThrow();
            assertThat(instances).hasSize(2);
            for (Instance instance : instances) {
                assertThat(instance.file()).hasParent(folder.resolve("data/unpacked"));
                assertThat(new DicomFiles()
                                .frame(instance.file(), 1)
                                .orElseThrow()
                                .pixels())
                        .isNotNull();
            }
        }
        run(ExitCode.PARTLY, "import", archive().toString());
        assertThat(files(folder.resolve("data/unpacked"))).hasSize(2);
    }

    @Test
    void whatAKilledImportLeftGoesAtTheNextStart() throws Exception {
        run(ExitCode.PARTLY, "import", archive().toString());
        Path unpacked = folder.resolve("data/unpacked");
        List<Path> stored = files(unpacked);
        assertThat(stored).hasSize(2);
        Path left = Files.write(unpacked.resolve("0".repeat(64) + ".dcm"), slice(3));
        Path begun = Files.write(unpacked.resolve("unpacking-1.part"), slice(3));
        Path foreign = Files.writeString(unpacked.resolve("notes.txt"), "not ours");
        Path list = Files.write(
                unpacked.resolve("unpacking-1.list"),
                List.of(
                        stored.getFirst().getFileName().toString(),
                        left.getFileName().toString(),
                        "notes.txt",
                        "../cases.sqlite"));
        execute(ExitCode.DONE, "cases");
        assertThat(List.of(left, begun, list))
                .allSatisfy(gone -> assertThat(gone).doesNotExist());
        assertThat(files(unpacked)).contains(foreign).containsAll(stored).hasSize(3);
        assertThat(folder.resolve("data/cases.sqlite")).exists();
    }

    /** A database from a backup may know less than lies there. */
    @Test
    void whatALostDatabaseKnewStays() throws Exception {
        run(ExitCode.PARTLY, "import", archive().toString());
        Path data = folder.resolve("data");
        List<Path> stored = files(data.resolve("unpacked"));
        Files.delete(data.resolve("cases.sqlite"));
        execute(ExitCode.DONE, "cases");
        assertThat(files(data.resolve("unpacked"))).hasSize(2).isEqualTo(stored);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var found = Files.list(folder)) {
            return found.sorted().toList();
        }
    }

    /** What the database does not take is not kept either. */
    @Test
    void anImportThatFailsKeepsOnlyWhatIsStored() throws Exception {
        Path data = folder.resolve("data");
        CaseStore.open(data).orElseThrow().close();
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + data.resolve("cases.sqlite"));
                var statement = connection.createStatement()) {
            statement.execute("CREATE TRIGGER refuse BEFORE INSERT ON instance BEGIN SELECT RAISE(ABORT, 'full'); END");
        }
        execute(ExitCode.FAULT, "import", archive().toString());
        assertThat(files(data.resolve("unpacked"))).isEmpty();
    }

    @Test
    void whatCannotGoOnADiscIsNamedByItsPlaceInTheArchive() throws Exception {
        Path archive = folder.resolve("bare.zip");
        byte[] whole = slice(1);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("STUDY/IM1"));
            zip.write(slice(2));
            zip.putNextEntry(new ZipEntry("STUDY/BARE"));
            int dataSet = 132
                    + 12
                    + java.nio.ByteBuffer.wrap(whole)
                            .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                            .getInt(140);
            zip.write(whole, dataSet, whole.length - dataSet);
        }
        JsonNode made = run(
                ExitCode.PARTLY,
                "dicomdir",
                archive.toString(),
                "--out",
                folder.resolve("disc").toString());
        assertThat(made.at("/unreadable/0/file").asString()).isEqualTo(archive + " › STUDY/BARE");
        assertThat(made.at("/unreadable/0").toString()).doesNotContain(".dcm");
    }

    private JsonNode run(int code, String... arguments) {
        execute(code, arguments);
        return JsonMapper.builder().build().readTree(out.toString());
    }

    private void execute(int code, String... arguments) {
        out.getBuffer().setLength(0);
        List<String> all = new java.util.ArrayList<>(
                List.of("--data", folder.resolve("data").toString(), "--lang", "en"));
        all.addAll(List.of(arguments));
        int ended = CommandLines.of((data, demo, language) -> 0, Language.ENGLISH)
                .setOut(new PrintWriter(out, true))
                .execute(all.toArray(String[]::new));
        assertThat(ended).isEqualTo(code);
    }

    private Path archive() throws Exception {
        Path archive = folder.resolve("study.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("README"));
            zip.write(new byte[] {'h', 'i'});
            for (int number = 1; number <= 2; number++) {
                zip.putNextEntry(new ZipEntry("STUDY/IM" + number));
                zip.write(slice(number));
            }
        }
        return archive;
    }

    private byte[] slice(int number) throws Exception {
        ObjectDraft image = new ObjectDraft()
                .text(Tag.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.4")
                .text(Tag.SOP_INSTANCE_UID, "2.25.1" + number)
                .text(Tag.STUDY_INSTANCE_UID, "2.25.2")
                .text(Tag.SERIES_INSTANCE_UID, "2.25.3")
                .text(Tag.INSTANCE_NUMBER, "" + number)
                .integers(Tag.SAMPLES_PER_PIXEL, 1)
                .text(Tag.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
                .integers(Tag.ROWS, 2)
                .integers(Tag.COLUMNS, 2)
                .integers(Tag.BITS_ALLOCATED, 8)
                .integers(Tag.BITS_STORED, 8)
                .integers(Tag.HIGH_BIT, 7)
                .integers(Tag.PIXEL_REPRESENTATION, 0)
                .bytes(Tag.PIXEL_DATA, new byte[] {1, 2, 3, (byte) number});
        Path file = new DicomWriter().write(image, folder.resolve("slice")).orElseThrow();
        return Files.readAllBytes(file);
    }
}
