package org.fovea.dicom.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.dcm4che.DicomWriter;
import org.fovea.dicom.phantom.HeadPhantom;
import org.fovea.dicom.zip.UnpackedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyScanTest {

    @TempDir
    private Path folder;

    @Test
    void findsObjectsAtAnyDepthAndListsTheRestWithItsReason() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("a/b/c"));
        List<Path> files = HeadPhantom.write(deep).orElseThrow();
        Files.copy(files.getFirst(), folder.resolve("again.dcm"));
        Files.writeString(folder.resolve("notes.dcm"), "not an image");
        Files.createSymbolicLink(deep.resolve("loop"), folder);
        Recorder found = new Recorder(Integer.MAX_VALUE);

        scan(found, folder, folder.resolve("nowhere"));

        assertThat(found.instances).hasSize(HeadPhantom.SLICES);
        assertThat(found.instances).extracting(Instance::sopInstanceUid).doesNotHaveDuplicates();
        assertThat(found.unreadable)
                .extracting(file -> file.problem().reason())
                .containsExactlyInAnyOrder(ReadProblem.NOT_DICOM, ReadProblem.NOT_FOUND);
        assertThat(found.threads).containsOnly(Thread.currentThread());
        assertThat(found.done).isEqualTo(HeadPhantom.SLICES + 2).isEqualTo(found.total);
    }

    @Test
    void followsTheDirectoryOfADiscButNotOutOfItsFolder() throws IOException {
        Path disc = Files.createDirectories(folder.resolve("disc"));
        Path images = Files.createDirectories(disc.resolve("images"));
        HeadPhantom.write(images).orElseThrow();
        Files.move(images.resolve("MR0003.dcm"), images.resolve("mr0003"));
        Files.copy(images.resolve("MR0001.dcm"), folder.resolve("secret.dcm"));
        ObjectDraft directory = new ObjectDraft()
                .text(Tag.SOP_CLASS_UID, "1.2.840.10008.1.3.10")
                .text(Tag.SOP_INSTANCE_UID, "2.25.7")
                .items(
                        Tag.DIRECTORY_RECORD_SEQUENCE,
                        listed("IMAGES", "MR0003"),
                        listed("IMAGES", "GONE.DCM"),
                        listed("..", "SECRET.DCM"),
                        new ObjectDraft().text(Tag.PATIENT_ID, "a record without a file"));
        Path dicomdir =
                new DicomWriter().write(directory, disc.resolve("DICOMDIR")).orElseThrow();
        Recorder found = new Recorder(Integer.MAX_VALUE);

        scan(found, dicomdir);

        assertThat(found.instances).extracting(Instance::number).containsExactly(3);
        assertThat(found.unreadable)
                .extracting(file -> file.file().getFileName().toString())
                .containsExactly("GONE.DCM");
    }

    private static ObjectDraft listed(String... components) {
        return new ObjectDraft().text(Tag.REFERENCED_FILE_ID, components);
    }

    @Test
    void anEmptyFolderHoldsNothing() {
        Recorder found = new Recorder(Integer.MAX_VALUE);
        scan(found, folder);
        assertThat(found.instances).isEmpty();
        assertThat(found.unreadable).isEmpty();
    }

    @Test
    void stopsWhenToldTo() {
        HeadPhantom.write(folder).orElseThrow();
        Recorder found = new Recorder(3);
        scan(found, folder);
        assertThat(found.instances).hasSize(3);
        assertThat(found.unreadable).isEmpty();
    }

    private static void scan(ScanObserver observer, Path... roots) {
        try (ExecutorService threads = Executors.newFixedThreadPool(3);
                UnpackedFiles unpacked = UnpackedFiles.temporary()) {
            new StudyScan(new DicomFiles(), threads).run(List.of(roots), unpacked, observer);
        }
    }

    private static final class Recorder implements ScanObserver {
        private final int wanted;
        private final List<Instance> instances = new ArrayList<>();
        private final List<Unreadable> unreadable = new ArrayList<>();
        private final List<Thread> threads = new ArrayList<>();
        private long done;
        private long total;
        private volatile boolean enough;

        Recorder(int wanted) {
            this.wanted = wanted;
        }

        @Override
        public void found(Instance instance) {
            instances.add(instance);
            threads.add(Thread.currentThread());
            enough = instances.size() >= wanted;
        }

        @Override
        public void unreadable(Unreadable file) {
            unreadable.add(file);
            threads.add(Thread.currentThread());
        }

        @Override
        public void update(long done, long total) {
            this.done = done;
            this.total = total;
        }

        @Override
        public boolean cancelled() {
            return enough;
        }
    }
}
