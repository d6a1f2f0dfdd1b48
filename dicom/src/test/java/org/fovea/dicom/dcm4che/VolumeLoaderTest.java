package org.fovea.dicom.dcm4che;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.memory.MemoryLedger;
import org.fovea.dicom.memory.MemoryProblem;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.study.FrameStack;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.ReadProblem;
import org.fovea.dicom.study.SeriesSplit;
import org.fovea.dicom.study.StackImage;
import org.fovea.dicom.volume.Volume;
import org.fovea.dicom.volume.VolumeLoader;
import org.fovea.dicom.volume.VolumeLoading;
import org.fovea.dicom.volume.VolumePlan;
import org.fovea.dicom.volume.VolumeProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VolumeLoaderTest {

    private static final int SLICES = 9;

    private final DicomFiles files = new DicomFiles();
    private final MemoryLedger memory = new MemoryLedger(1 << 20);
    private final VolumeLoader loader = new VolumeLoader(new SliceFiles(), memory);
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @TempDir
    private Path folder;

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void everySampleIsTheFilesOwn() {
        List<StackImage> images = series(1);
        try (Volume volume = finished(start(images, 2, Progress.NONE)).orElseThrow()) {
            assertThat(volume.complete()).isTrue();
            assertThat(volume.geometry().stepsMm().z()).isEqualTo(2);
            for (int slice = 0; slice < SLICES; slice++) {
                StackImage image = images.get(slice);
                GreyFrame frame = (GreyFrame)
                        files.frame(image.instance().file(), 1).orElseThrow().pixels();
                for (int i = 0; i < 12; i++) {
                    assertThat(volume.valueAt(i % 4, i / 4, slice))
                            .isEqualTo((int) frame.values().at(i))
                            .isEqualTo(i + 100 * slice);
                }
            }
            assertThat(memory.used()).isEqualTo(volume.bytes());
        }
        assertThat(memory.used()).isZero();
    }

    @Test
    void bitsBesideTheValueAreNoPartOfIt() {
        List<StackImage> images = series(1, draft -> draft.integers(Tag.BITS_STORED, 10)
                .integers(Tag.HIGH_BIT, 11)
                .integers(Tag.PIXEL_REPRESENTATION, 1)
                .bytes(Tag.PIXEL_DATA, HexFormat.of().parseHex("03f0fcf70800ff7f".repeat(3))));
        try (Volume volume = finished(start(images, 2, Progress.NONE)).orElseThrow()) {
            for (int slice = 0; slice < SLICES; slice++) {
                assertThat(volume.valueAt(0, 0, slice)).isZero();
                assertThat(volume.valueAt(1, 1, slice)).isEqualTo(0x7fc / 4);
                assertThat(volume.valueAt(2, 2, slice)).isEqualTo(2);
                assertThat(volume.valueAt(3, 2, slice)).isEqualTo(-1);
            }
        }
    }

    /** PET writes a slope into each file: the value in Bq/ml is right to half of the coarsest step. */
    @Test
    void slopesOfTheirOwnEndInOneScale() {
        List<StackImage> images = series(SLICES);
        try (Volume volume = finished(start(images, 2, Progress.NONE)).orElseThrow()) {
            for (int slice = 0; slice < SLICES; slice++) {
                GreyFrame frame =
                        (GreyFrame) files.frame(images.get(slice).instance().file(), 1)
                                .orElseThrow()
                                .pixels();
                double held = volume.meaning().modality().toOutput(volume.valueAt(3, 2, slice));
                assertThat(Math.abs(held - frame.outputAt(3, 2)))
                        .isLessThanOrEqualTo(volume.meaning().rounding() + 1e-9);
            }
            assertThat(volume.meaning().rounding()).isPositive().isLessThanOrEqualTo(SLICES / 2.0);
        }
    }

    @Test
    void theMiddleComesFirstAndCanBeReadAtOnce() throws InterruptedException {
        List<StackImage> images = series(1);
        Semaphore go = new Semaphore(1);
        CountDownLatch first = new CountDownLatch(1);
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        VolumePlan plan = loader.plan(images, Progress.NONE).orElseThrow();
        VolumeLoading loading = loader.start(
                        plan,
                        images,
                        task -> threads.execute(() -> {
                            go.acquireUninterruptibly();
                            task.run();
                        }),
                        1,
                        new Watch(first))
                .orElseThrow();
        try (Volume volume = loading.volume();
                Volume.Hold _ = volume.observe(order::add)) {
            first.await();
            assertThat(volume.loaded(SLICES / 2)).isTrue();
            assertThat(volume.loadedSlices()).isEqualTo(1);
            assertThat(volume.valueAt(2, 2, SLICES / 2)).isEqualTo(10 + 100 * (SLICES / 2));
            go.release(2 * SLICES);
            finished(loading).orElseThrow();
            assertThat(order).endsWith(3, 5, 2, 6, 1, 7, 0, 8);
        }
    }

    @Test
    void aSliceThatCannotBeReadIsNamedAndTheOthersStay() throws IOException {
        List<StackImage> images = series(1);
        try (RandomAccessFile file =
                new RandomAccessFile(images.get(2).instance().file().toFile(), "rw")) {
            file.setLength(file.length() - 4);
        }
        VolumeLoading loading = start(images, 2, Progress.NONE);
        try (Volume volume = loading.volume()) {
            assertThat(problem(finished(loading)).reason()).isEqualTo(ReadProblem.TRUNCATED);
            assertThat(volume.loadedSlices()).isEqualTo(SLICES - 1);
            assertThat(volume.loaded(2)).isFalse();
        }
    }

    @Test
    void closingOrCancellingStops() {
        List<StackImage> images = series(1);
        VolumeLoading cancelled = start(images, 1, new Watch(new CountDownLatch(0)) {
            @Override
            public boolean cancelled() {
                return true;
            }
        });
        assertThat(problem(finished(cancelled)).reason()).isEqualTo(VolumeProblem.STOPPED);
        cancelled.volume().close();
        assertThat(memory.used()).isZero();
    }

    @Test
    void whatDoesNotFitIsRefusedBeforeMemoryIsTaken() {
        List<StackImage> images = series(1);
        VolumeLoader small = new VolumeLoader(new SliceFiles(), new MemoryLedger(100));
        VolumePlan plan = small.plan(images, Progress.NONE).orElseThrow();
        assertThat(plan.bytes()).isEqualTo(2 * 12 * SLICES);
        assertThat(problem(small.start(plan, images, threads, 1, Progress.NONE)).reason())
                .isEqualTo(MemoryProblem.TOO_LARGE);
    }

    /** A volume that nobody looks at makes room for the next; one that is held does not. */
    @Test
    void anotherVolumeMakesRoom() {
        List<StackImage> images = series(1);
        VolumeLoader tight = new VolumeLoader(new SliceFiles(), new MemoryLedger(300));
        VolumePlan plan = tight.plan(images, Progress.NONE).orElseThrow();
        Volume first = finished(
                        tight.start(plan, images, threads, 1, Progress.NONE).orElseThrow())
                .orElseThrow();
        Volume.Hold shown = first.hold();
        assertThat(problem(tight.start(plan, images, threads, 1, Progress.NONE)).reason())
                .isEqualTo(MemoryProblem.IN_USE);
        shown.close();
        try (Volume second = finished(
                        tight.start(plan, images, threads, 1, Progress.NONE).orElseThrow())
                .orElseThrow()) {
            assertThat(first.closed()).isTrue();
            assertThat(second.complete()).isTrue();
        }
    }

    @Test
    void framesOfOneFileMakeAVolumeToo() {
        byte[] pixels = new byte[2 * 12 * 4];
        for (int i = 0; i < pixels.length / 2; i++) {
            pixels[2 * i] = (byte) i;
        }
        ObjectDraft[] places = IntStream.range(0, 4)
                .mapToObj(frame -> new ObjectDraft()
                        .items(
                                Tag.PLANE_POSITION_SEQUENCE,
                                new ObjectDraft().text(Tag.IMAGE_POSITION_PATIENT, "0", "0", "" + (9 - 3 * frame))))
                .toArray(ObjectDraft[]::new);
        ObjectDraft draft = Drafts.image()
                .text(Tag.NUMBER_OF_FRAMES, "4")
                .items(
                        Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE,
                        new ObjectDraft()
                                .items(
                                        Tag.PLANE_ORIENTATION_SEQUENCE,
                                        new ObjectDraft()
                                                .text(Tag.IMAGE_ORIENTATION_PATIENT, "1", "0", "0", "0", "1", "0"))
                                .items(
                                        Tag.PIXEL_MEASURES_SEQUENCE,
                                        new ObjectDraft().text(Tag.PIXEL_SPACING, "1", "1")))
                .items(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE, places)
                .bytes(Tag.PIXEL_DATA, pixels);
        Path file =
                new DicomWriter().write(draft, folder.resolve("enhanced.dcm")).orElseThrow();
        FrameStack stack =
                SeriesSplit.of(List.of(files.instance(file).orElseThrow())).getFirst();
        assertThat(stack.images()).extracting(StackImage::frameNumber).containsExactly(4, 3, 2, 1);
        try (Volume volume = finished(start(stack.images(), 2, Progress.NONE)).orElseThrow()) {
            assertThat(volume.geometry().stepsMm().z()).isEqualTo(3);
            assertThat(volume.valueAt(1, 0, 0)).isEqualTo(37);
            assertThat(volume.valueAt(1, 0, 3)).isEqualTo(1);
        }
    }

    /** @param slopes the slope of a slice is 1 to this many, in turn */
    private List<StackImage> series(int slopes) {
        return series(slopes, draft -> draft);
    }

    private List<StackImage> series(int slopes, UnaryOperator<ObjectDraft> change) {
        List<Instance> instances = new ArrayList<>();
        for (int slice = SLICES - 1; slice >= 0; slice--) {
            byte[] pixels = new byte[24];
            for (int i = 0; i < 12; i++) {
                pixels[2 * i] = (byte) (i + 100 * slice);
                pixels[2 * i + 1] = (byte) ((i + 100 * slice) >> 8);
            }
            ObjectDraft draft = Drafts.image()
                    .text(Tag.SOP_INSTANCE_UID, "2.25.1." + slice)
                    .text(Tag.IMAGE_POSITION_PATIENT, "0", "0", "" + 2 * slice)
                    .text(Tag.IMAGE_ORIENTATION_PATIENT, "1", "0", "0", "0", "1", "0")
                    .text(Tag.PIXEL_SPACING, "1", "1")
                    .text(Tag.RESCALE_SLOPE, "" + (1 + slice % slopes))
                    .text(Tag.RESCALE_INTERCEPT, "0")
                    .bytes(Tag.PIXEL_DATA, pixels);
            Path file = new DicomWriter()
                    .write(change.apply(draft), folder.resolve(slice + ".dcm"))
                    .orElseThrow();
            instances.add(files.instance(file).orElseThrow());
        }
        assertThat(Files.isDirectory(folder)).isTrue();
        return SeriesSplit.of(instances).getFirst().images();
    }

    private VolumeLoading start(List<StackImage> images, int parallel, Progress progress) {
        VolumePlan plan = loader.plan(images, threads, parallel, Progress.NONE).orElseThrow();
        return loader.start(plan, images, threads, parallel, progress).orElseThrow();
    }

    private static Outcome<Volume> finished(VolumeLoading loading) {
        return loading.finished().join();
    }

    private static Problem problem(Outcome<?> outcome) {
        return ((Outcome.Failure<?>) outcome).problem();
    }

    private static class Watch implements Progress {
        private final CountDownLatch first;

        Watch(CountDownLatch first) {
            this.first = first;
        }

        @Override
        public void update(long done, long total) {
            first.countDown();
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
