package org.fovea.dicom.dcm4che;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.study.FrameStack;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.SeriesSplit;
import org.fovea.dicom.study.StackTrait;
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
