package org.fovea.dicom.dcm4che;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Progress;
import org.fovea.dicom.geometry.Vector3;
import org.fovea.dicom.memory.MemoryLedger;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.study.FrameStack;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.dicom.study.SeriesSplit;
import org.fovea.dicom.study.StackImage;
import org.fovea.dicom.study.StackTrait;
import org.fovea.dicom.volume.Volume;
import org.fovea.dicom.volume.VolumeLoader;
import org.fovea.dicom.volume.VolumePlan;
import org.junit.jupiter.api.Test;

/** Real series of scanners, split into stacks. */
class StackCorpusTest {

    @Test
    void aTimeSeriesPartsByItsTimes() {
        List<FrameStack> stacks = stacks("datalad+example-dicom-functional");
        assertThat(stacks).hasSize(3).allMatch(stack -> stack.images().size() == 35);
        assertThat(stacks).allMatch(stack -> stack.geometry().even());
        assertThat(stacks)
                .extracting(FrameStack::label)
                .containsExactly(
                        List.of(new StackTrait(StackTrait.Kind.TIME, List.of("1", "3"))),
                        List.of(new StackTrait(StackTrait.Kind.TIME, List.of("2", "3"))),
                        List.of(new StackTrait(StackTrait.Kind.TIME, List.of("3", "3"))));
    }

    @Test
    void singleSeriesStayWhole() {
        assertThat(stacks("FNNDSC+SAG-anon")).hasSize(1).allMatch(stack -> stack.geometry()
                .even());
        assertThat(stacks("FNNDSC+SAG-anon").getFirst().images()).hasSizeGreaterThan(50);
    }

    /** An enhanced MR object with 256 frames at one place: nothing is gained by 256 stacks of one image. */
    @Test
    void manyTimesAtOnePlaceAreScrolledThrough() {
        List<FrameStack> stacks = stacks("wearemothership+dicom-test-files/medical.nema.org/multiframe");
        assertThat(stacks).extracting(stack -> stack.images().size()).contains(256);
        assertThat(stacks).allMatch(stack -> stack.label().isEmpty());
    }

    /** Scanners' own series as volumes: every sample is the file's, and lies where the file says. */
    @Test
    void realSeriesMakeVolumes() {
        VolumeLoader loader = new VolumeLoader(new SliceFiles(), new MemoryLedger(1L << 30));
        DicomFiles files = new DicomFiles();
        List<FrameStack> stacks = new ArrayList<>(stacks("FNNDSC+SAG-anon"));
        stacks.addAll(stacks("datalad+example-dicom-functional"));
        stacks.addAll(stacks("cerr+CERR"));
        int made = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (FrameStack stack : stacks) {
                if (!stack.geometry().even() || stack.images().size() < VolumePlan.LEAST_SLICES) {
                    continue;
                }
                VolumePlan plan = loader.plan(stack.images(), Progress.NONE).orElseThrow();
                try (Volume volume = loader.start(plan, stack.images(), threads, 2, Progress.NONE)
                        .orElseThrow()
                        .finished()
                        .join()
                        .orElseThrow()) {
                    for (int slice = 0; slice < plan.slices().size(); slice += 7) {
                        sameSamples(volume, slice, stack.images().get(slice), files);
                    }
                }
                made++;
            }
        }
        assertThat(made).isGreaterThanOrEqualTo(4);
    }

    private static void sameSamples(Volume volume, int slice, StackImage image, DicomFiles files) {
        LoadedFrame frame =
                files.frame(image.instance().file(), image.frameNumber()).orElseThrow();
        GreyFrame grey = (GreyFrame) frame.pixels();
        for (int i = 0; i < grey.values().count(); i++) {
            if (volume.valueAt(i % grey.columns(), i / grey.columns(), slice)
                    != grey.values().at(i)) {
                throw new AssertionError(image.key() + " differs at " + i);
            }
        }
        Vector3 there = volume.geometry().toPatient().point(0, 0, slice);
        assertThat(there.distance(image.plane().position())).isLessThan(0.02);
    }

    private static List<FrameStack> stacks(String folder) {
        DicomFiles files = new DicomFiles();
        try (Stream<Path> paths = Files.walk(Corpus.folder().resolve(folder))) {
            List<Instance> instances = paths.filter(Files::isRegularFile)
                    .map(files::instance)
                    .flatMap(outcome -> outcome instanceof Outcome.Success<Instance>(Instance found)
                            ? Stream.of(found)
                            : Stream.empty())
                    .toList();
            return SeriesSplit.of(instances);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
