package org.fovea.dicom.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Progress;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.dcm4che.DicomWriter;
import org.fovea.dicom.report.Judges;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.ScanObserver;
import org.fovea.dicom.study.StudyScan;
import org.fovea.dicom.study.Unreadable;
import org.fovea.dicom.zip.UnpackedFiles;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscWriterTest {

    private static final Pattern NAME = Pattern.compile("[A-Z0-9_]{1,8}");

    private final DicomFiles files = new DicomFiles();

    @TempDir
    private Path folder;

    /** Two patients, the first with two studies, the second without an id; a structured report among the images. */
    private List<Instance> instances() {
        List<Instance> all = new ArrayList<>();
        all.add(written("王^小东", "P1", "1", "1", "1"));
        all.add(written("王^小东", "P1", "1", "1", "2"));
        all.add(written("王^小东", "P1", "1", "2", "3"));
        all.add(written("王^小东", "P1", "2", "3", "4"));
        all.add(written("Doe^Jane", "", "3", "4", "5"));
        return all;
    }

    private Instance written(String name, String id, String study, String series, String instance) {
        ObjectDraft draft = new ObjectDraft()
                .text(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 192")
                .text(Tag.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.7")
                .text(Tag.SOP_INSTANCE_UID, "2.25.77" + instance)
                .text(Tag.STUDY_INSTANCE_UID, "2.25.88" + study)
                .text(Tag.SERIES_INSTANCE_UID, "2.25.99" + series)
                .text(Tag.PATIENT_NAME, name)
                .text(Tag.PATIENT_ID, id)
                .text(Tag.MODALITY, "OT")
                .integers(Tag.SAMPLES_PER_PIXEL, 1)
                .text(Tag.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
                .integers(Tag.ROWS, 1)
                .integers(Tag.COLUMNS, 2)
                .integers(Tag.BITS_ALLOCATED, 8)
                .integers(Tag.BITS_STORED, 8)
                .integers(Tag.HIGH_BIT, 7)
                .integers(Tag.PIXEL_REPRESENTATION, 0)
                .bytes(Tag.PIXEL_DATA, new byte[] {1, 2});
        Path file = new DicomWriter()
                .write(draft, folder.resolve("source " + instance + ".dcm"))
                .orElseThrow();
        return files.instance(file).orElseThrow();
    }

    private Path disc() {
        return folder.resolve("disc");
    }

    private Outcome<Disc> made(List<Instance> instances, Progress progress) {
        return new DiscWriter(files, "Hello\nthere").write(instances, disc(), progress);
    }

    /** What a scan of one path finds; a file that it cannot use fails the test. */
    private static List<Instance> found(Path root) {
        List<Instance> found = new ArrayList<>();
        new StudyScan(new DicomFiles(), Runnable::run)
                .run(List.of(root), UnpackedFiles.temporary(), new ScanObserver() {
                    @Override
                    public void found(Instance instance) {
                        found.add(instance);
                    }

                    @Override
                    public void unreadable(Unreadable file) {
                        throw new AssertionError(file.toString());
                    }

                    @Override
                    public void update(long done, long total) {}

                    @Override
                    public boolean cancelled() {
                        return false;
                    }
                });
        return found;
    }

    @Test
    void theDirectoryLeadsToTheSameInstances() throws Exception {
        List<Instance> before = instances();
        Disc disc = made(before, Progress.NONE).orElseThrow();
        assertThat(List.of(disc.patients(), disc.studies(), disc.series(), disc.instances()))
                .containsExactly(2, 3, 4, 5);
        assertThat(disc.leftOut()).isEmpty();
        List<Instance> after = found(disc.directory());
        assertThat(after)
                .extracting(Instance::sopInstanceUid)
                .containsExactly(before.stream().map(Instance::sopInstanceUid).toArray(String[]::new));
        for (int i = 0; i < after.size(); i++) {
            assertThat(after.get(i).file()).hasSameBinaryContentAs(before.get(i).file());
        }
    }

    @Test
    void everyNameIsOneThatAllSystemsTake() throws Exception {
        made(instances(), Progress.NONE).orElseThrow();
        try (Stream<Path> walk = Files.walk(disc())) {
            assertThat(walk.skip(1).map(path -> path.getFileName().toString()))
                    .allMatch(name -> NAME.matcher(name).matches());
        }
        assertThat(disc().resolve("README")).hasContent("Hello\r\nthere");
    }

    @Test
    void whatCannotBeCopiedIsTold() throws Exception {
        List<Instance> instances = instances();
        Files.delete(instances.get(1).file());
        byte[] bytes = Files.readAllBytes(instances.get(2).file());
        Files.write(instances.get(2).file(), Arrays.copyOfRange(bytes, 128 + 4, bytes.length));
        Disc disc = made(instances, Progress.NONE).orElseThrow();
        assertThat(disc.instances()).isEqualTo(3);
        assertThat(disc.leftOut())
                .extracting(Unreadable::file)
                .containsExactly(instances.get(1).file(), instances.get(2).file());
        assertThat(found(disc.directory())).hasSize(3);
    }

    @Test
    void aFolderWithSomethingInItIsLeftAlone() throws Exception {
        Files.createDirectories(disc());
        Files.writeString(disc().resolve("mine"), "mine");
        assertThat(reason(made(instances(), Progress.NONE))).isEqualTo(DiscProblem.FOLDER_NOT_EMPTY);
        assertThat(disc()).isDirectoryContaining(path -> path.endsWith("mine"));
        assertThat(reason(made(List.of(), Progress.NONE))).isEqualTo(DiscProblem.NOTHING_TO_WRITE);
    }

    @Test
    void nothingStaysOfACancelledDisc() {
        List<Long> updates = new ArrayList<>();
        Outcome<Disc> outcome = made(instances(), new Progress() {
            @Override
            public void update(long done, long total) {
                assertThat(total).isEqualTo(5);
                updates.add(done);
            }

            @Override
            public boolean cancelled() {
                return updates.size() == 2;
            }
        });
        assertThat(reason(outcome)).isEqualTo(DiscProblem.CANCELLED);
        assertThat(updates).containsExactly(1L, 2L);
        assertThat(disc()).isEmptyDirectory();
    }

    @Test
    void theJudgesAcceptTheDirectory() throws Exception {
        Path directory = made(instances(), Progress.NONE).orElseThrow().directory();
        Judges.accept(directory);
    }

    @Test
    void anotherReaderFollowsTheRecordsLinks() throws Exception {
        Path directory = made(instances(), Progress.NONE).orElseThrow().directory();
        String script = """
                import sys
                from pydicom.fileset import FileSet
                files = FileSet(sys.argv[1])
                print(files.ID, len(files), *sorted(str(i.SOPInstanceUID) for i in files))
                for i in files:
                    i.load()
                """;
        String said = Judges.pydicom(script, directory.toString());
        assertThat(said.lines()).containsExactly("FOVEA 5 2.25.771 2.25.772 2.25.773 2.25.774 2.25.775");
    }

    private static Object reason(Outcome<Disc> outcome) {
        return outcome instanceof Outcome.Failure<Disc> failure
                ? failure.problem().reason()
                : outcome;
    }

    @Test
    void theCorpusFitsOnADisc() throws Exception {
        Path corpus = Path.of(System.getProperty("fovea.corpus", "none"), "dicom");
        Assumptions.assumeTrue(Files.isDirectory(corpus), "skipped: corpus not present");
        List<Instance> some = new ArrayList<>();
        new StudyScan(files, Runnable::run).run(List.of(corpus), UnpackedFiles.temporary(), new ScanObserver() {
            @Override
            public void found(Instance instance) {
                if (instance.file().toFile().length() < 1_000_000) {
                    some.add(instance);
                }
            }

            @Override
            public void unreadable(Unreadable file) {}

            @Override
            public void update(long done, long total) {}

            @Override
            public boolean cancelled() {
                return false;
            }
        });
        Disc disc = made(some, Progress.NONE).orElseThrow();
        assertThat(found(disc.directory())).hasSize(disc.instances());
        assertThat(disc.instances() + disc.leftOut().size()).isEqualTo(some.size());
        // Errors of the objects' own values, invalid UIDs for example, come along; missing keys would be ours.
        assertThat(Judges.output("dciodvfy", disc.directory().toString()).lines())
                .noneMatch(line -> line.startsWith("Error - Missing"));
    }
}
