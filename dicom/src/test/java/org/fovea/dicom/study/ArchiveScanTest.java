package org.fovea.dicom.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.dcm4che.DicomWriter;
import org.fovea.dicom.zip.UnpackedFiles;
import org.fovea.dicom.zip.ZipProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives are scanned like folders, and nothing in them gets anywhere else on the disk. */
class ArchiveScanTest {

    @TempDir
    private Path folder;

    private final List<Instance> found = new ArrayList<>();
    private final List<Unreadable> unreadable = new ArrayList<>();
    private int wanted = Integer.MAX_VALUE;

    @Test
    void anArchiveIsAFolderAlsoInADiscFolderAndInAnotherArchive() throws IOException {
        List<byte[]> slices = slices(4);
        Path disc = Files.createDirectories(folder.resolve("disc/more"));
        Files.write(folder.resolve("disc/first"), slices.get(0));
        byte[] inner = zip(Map.of("c", slices.get(2), "deepest.zip", zip(Map.of("d", slices.get(3)))));
        Map<String, byte[]> outer = new LinkedHashMap<>();
        outer.put("A/IM1", slices.get(1));
        outer.put("A/again", slices.get(1));
        outer.put("inner.ZIP", inner);
        outer.put("letter.txt", "Dear colleague".getBytes(StandardCharsets.UTF_8));
        Files.write(disc.resolve("Export.zip"), zip(outer));

        try (UnpackedFiles unpacked = UnpackedFiles.temporary()) {
            scan(unpacked, folder.resolve("disc"));
            assertThat(found).extracting(Instance::number).containsExactlyInAnyOrder(1, 2, 3);
            assertThat(found).allSatisfy(instance -> assertThat(new DicomFiles()
                            .frame(instance.file(), 1)
                            .orElseThrow()
                            .facts()
                            .warnings())
                    .isEmpty());
            assertThat(found.stream().map(instance -> unpacked.shown(instance.file())))
                    .anyMatch(place -> place.endsWith("Export.zip › A/IM1"))
                    .anyMatch(place -> place.endsWith("Export.zip › inner.ZIP/c"));
        }
        assertThat(unreadable)
                .extracting(Unreadable::place, Unreadable::problem)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                disc.resolve("Export.zip") + " › letter.txt",
                                Problem.of(ReadProblem.NOT_DICOM, "letter.txt")),
                        org.assertj.core.groups.Tuple.tuple(
                                disc.resolve("Export.zip") + " › inner.ZIP/deepest.zip",
                                Problem.of(ZipProblem.NESTED, "deepest.zip")));
        assertThat(found.stream().filter(instance -> !instance.file().startsWith(folder)))
                .as("unpacked files after closing")
                .allSatisfy(instance -> assertThat(instance.file()).doesNotExist());
    }

    @Test
    void theDirectoryOfADiscInAnArchiveSaysWhatIsMissing() throws IOException {
        ObjectDraft directory = new ObjectDraft()
                .text(Tag.SOP_CLASS_UID, "1.2.840.10008.1.3.10")
                .text(Tag.SOP_INSTANCE_UID, "2.25.7")
                .items(
                        Tag.DIRECTORY_RECORD_SEQUENCE,
                        new ObjectDraft().text(Tag.REFERENCED_FILE_ID, "IMAGES", "IM1"),
                        new ObjectDraft().text(Tag.REFERENCED_FILE_ID, "IMAGES", "GONE"),
                        new ObjectDraft().text(Tag.PATIENT_ID, "a record without a file"));
        Path dicomdir =
                new DicomWriter().write(directory, folder.resolve("dir")).orElseThrow();
        Map<String, byte[]> disc = new LinkedHashMap<>();
        disc.put("CD/DICOMDIR", Files.readAllBytes(dicomdir));
        disc.put("CD/images/im1", slices(1).getFirst());
        Path archive = Files.write(folder.resolve("disc.zip"), zip(disc));

        scan(archive);

        assertThat(found).hasSize(1);
        assertThat(unreadable).extracting(Unreadable::place).containsExactly(archive + " › CD/IMAGES/GONE");
        assertThat(unreadable.getFirst().problem().reason()).isEqualTo(ReadProblem.NOT_FOUND);
    }

    @Test
    void aNameThatClimbsOutIsOnlyAName() throws IOException {
        Map<String, byte[]> evil = new LinkedHashMap<>();
        evil.put("../../escaped.dcm", slices(1).getFirst());
        evil.put("/etc/absolute.dcm", slices(2).get(1));
        evil.put("C:\\windows\\x.dcm", slices(3).get(2));
        Path archive = Files.write(folder.resolve("evil.zip"), zip(evil));
        Path kept = folder.resolve("kept");

        try (UnpackedFiles unpacked = UnpackedFiles.keptIn(kept)) {
            scan(unpacked, archive);
        }

        assertThat(found).hasSize(3);
        assertThat(found)
                .allSatisfy(instance ->
                        assertThat(instance.file().getFileName().toString()).matches("[0-9a-f]{64}\\.dcm"));
        assertThat(names(kept)).hasSize(3);
        assertThat(names(folder)).containsExactlyInAnyOrder("evil.zip", "kept");
    }

    @Test
    void onlyWhatWasFoundIsKeptAndOnlyOnce() throws IOException {
        Map<String, byte[]> mixed = new LinkedHashMap<>();
        mixed.put("IM1", slices(1).getFirst());
        mixed.put("viewer.exe", new byte[5000]);
        Path archive = Files.write(folder.resolve("mixed.zip"), zip(mixed));
        Path kept = folder.resolve("kept");
        for (int i = 0; i < 2; i++) {
            found.clear();
            try (UnpackedFiles unpacked = UnpackedFiles.keptIn(kept)) {
                scan(unpacked, archive);
            }
            assertThat(found).hasSize(1);
            assertThat(names(kept))
                    .containsExactly(found.getFirst().file().getFileName().toString());
        }
    }

    @Test
    void aCancelledScanLeavesNothingThatItDidNotReport() throws IOException {
        Map<String, byte[]> many = new LinkedHashMap<>();
        List<byte[]> slices = slices(20);
        for (int i = 0; i < slices.size(); i++) {
            many.put("IM" + i, slices.get(i));
        }
        Path archive = Files.write(folder.resolve("many.zip"), zip(many));
        wanted = 2;
        Path kept = folder.resolve("kept");
        try (UnpackedFiles unpacked = UnpackedFiles.keptIn(kept)) {
            scan(unpacked, archive);
        }
        assertThat(found).hasSize(2);
        assertThat(names(kept)).hasSize(2);
    }

    @Test
    void otherArchivesInAFolderAreNotLookedIntoAndDamagedOnesAreNamed() throws IOException {
        byte[] whole = zip(Map.of("IM1", slices(1).getFirst()));
        Path documents = Files.createDirectories(folder.resolve("documents"));
        Files.write(documents.resolve("letter.docx"), whole);
        Files.write(documents.resolve("cut.zip"), java.util.Arrays.copyOf(whole, whole.length / 2));

        scan(documents);

        assertThat(found).isEmpty();
        assertThat(unreadable)
                .extracting(Unreadable::problem)
                .containsExactlyInAnyOrder(
                        Problem.of(ZipProblem.DAMAGED, "cut.zip"), Problem.of(ReadProblem.NOT_DICOM, "letter.docx"));
        scan(documents.resolve("letter.docx"));
        assertThat(found).as("named by the user").hasSize(1);
    }

    /** Images of 2 x 2 pixels, numbered from 1. */
    private List<byte[]> slices(int count) throws IOException {
        List<byte[]> slices = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            ObjectDraft image = new ObjectDraft()
                    .text(Tag.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.7")
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
            slices.add(Files.readAllBytes(file));
            Files.delete(file);
        }
        return slices;
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private void scan(Path root) {
        try (UnpackedFiles unpacked = UnpackedFiles.temporary()) {
            scan(unpacked, root);
        }
    }

    private void scan(UnpackedFiles unpacked, Path root) {
        new StudyScan(new DicomFiles(), Runnable::run).run(List.of(root), unpacked, new ScanObserver() {
            @Override
            public void found(Instance instance) {
                found.add(instance);
            }

            @Override
            public void unreadable(Unreadable file) {
                unreadable.add(file);
            }

            @Override
            public void update(long done, long total) {}

            @Override
            public boolean cancelled() {
                return found.size() >= wanted;
            }
        });
    }
}
