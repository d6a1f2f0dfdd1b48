package org.fovea.dicom.dcm4che;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.codec.TransferSyntax;
import org.fovea.dicom.pixel.Samples;
import org.fovea.dicom.pixel.StoredFrame;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.ReadProblem;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class CorpusTest {

    private static final Logger LOG = LoggerFactory.getLogger(CorpusTest.class);

    private final DicomFiles files = new DicomFiles();

    /** Prints one line for each transfer syntax and one for each file that is not shown. */
    @Test
    void everyImageDecodesOrSaysWhyNot() throws IOException {
        Map<String, int[]> table = new TreeMap<>();
        List<String> refused = new ArrayList<>();
        int images = 0;
        for (Path file : Corpus.files()) {
            switch (files.instance(file)) {
                case Outcome.Failure<Instance>(Problem problem) -> refused.add(problem.toString());
                case Outcome.Success<Instance>(Instance instance) -> {
                    if (instance.hasImage()) {
                        images++;
                        int[] counts = table.computeIfAbsent(
                                TransferSyntax.title(instance.transferSyntaxUid()), title -> new int[2]);
                        counts[0]++;
                        switch (files.stored(file, instance.frames())) {
                            case Outcome.Success<StoredFrame> decoded -> counts[1]++;
                            case Outcome.Failure<StoredFrame>(Problem problem) -> refused.add(problem.toString());
                        }
                    }
                }
            }
        }
        table.forEach((title, counts) -> LOG.info("{} of {} images decode: {}", counts[1], counts[0], title));
        refused.forEach(line -> LOG.info("not shown: {}", line));
        int decoded = table.values().stream().mapToInt(counts -> counts[1]).sum();
        LOG.info("{} of {} images decode", decoded, images);
        assertThat(decoded).isGreaterThanOrEqualTo(images - 8);
        assertThat(refused).noneMatch(line -> line.startsWith("ReadProblem." + ReadProblem.MALFORMED));
    }

    @Test
    void decodingFromSeveralThreadsGivesTheSameSamples() throws Exception {
        List<Path> compressed = Corpus.files().stream()
                .filter(file -> files.instance(file) instanceof Outcome.Success<Instance>(Instance instance)
                        && instance.hasImage()
                        && instance.rows() * instance.columns() < 300_000
                        && TransferSyntax.of(instance.transferSyntaxUid())
                                .filter(syntax -> syntax.coding() != TransferSyntax.Coding.NATIVE)
                                .isPresent())
                .limit(120)
                .toList();
        List<Integer> alone = compressed.stream().map(this::digest).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<List<Integer>>> runs = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                runs.add(() -> compressed.stream().map(this::digest).toList());
            }
            for (Future<List<Integer>> run : threads.invokeAll(runs)) {
                assertThat(run.get()).isEqualTo(alone);
            }
        }
    }

    private int digest(Path file) {
        return switch (files.stored(file, 1)) {
            case Outcome.Failure<StoredFrame> failure -> 0;
            case Outcome.Success<StoredFrame>(StoredFrame frame) ->
                switch (frame.samples()) {
                    case Samples.Bytes(byte[] values) -> Arrays.hashCode(values);
                    case Samples.Shorts(short[] values) -> Arrays.hashCode(values);
                    case Samples.Ints(int[] values) -> Arrays.hashCode(values);
                    case Samples.Floats(float[] values) -> Arrays.hashCode(values);
                };
        };
    }
}
