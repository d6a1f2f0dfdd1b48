package org.fovea.dicom.dcm4che;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.dicom.study.ReadProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Damaged files end as a picture or as a problem, never as an exception, and never take the process down. */
class MutationTest {

    private static final Logger LOG = LoggerFactory.getLogger(MutationTest.class);
    private static final int MUTANTS = Integer.getInteger("fovea.mutants", 2000);
    private static final long LARGEST_SEED = 200_000;

    @TempDir
    private Path folder;

    @Test
    void damagedFilesAreAnsweredFor() throws IOException {
        List<Path> seeds = Corpus.files().stream()
                .filter(file -> file.toFile().length() < LARGEST_SEED)
                .toList();
        Random random = new Random(20261122);
        Map<ReadProblem, Integer> reasons = new EnumMap<>(ReadProblem.class);
        DicomFiles files = new DicomFiles();
        Path mutant = folder.resolve("mutant.dcm");
        int shown = 0;
        for (int i = 0; i < MUTANTS; i++) {
            byte[] bytes = Files.readAllBytes(seeds.get(random.nextInt(seeds.size())));
            Files.write(mutant, mutated(bytes, random));
            files.instance(mutant);
            switch (files.frame(mutant, 1)) {
                case Outcome.Success<LoadedFrame> success -> shown++;
                case Outcome.Failure<LoadedFrame>(Problem problem) ->
                    reasons.merge((ReadProblem) problem.reason(), 1, Integer::sum);
            }
        }
        LOG.info("{} mutants: {} shown, {}", MUTANTS, shown, reasons);
        assertThat(shown).isPositive();
        assertThat(reasons).containsKey(ReadProblem.UNDECODABLE).doesNotContainKey(ReadProblem.IO);
    }

    /** Bytes overwritten in the header, in the codec stream or anywhere; now and then cut, doubled or zeroed. */
    private static byte[] mutated(byte[] seed, Random random) {
        byte[] bytes = seed.clone();
        if (bytes.length < 200) {
            return bytes;
        }
        int from = random.nextInt(3) == 0 ? 132 : Math.max(132, bytes.length - 132 - random.nextInt(bytes.length));
        int reach = Math.min(bytes.length - from, random.nextBoolean() ? 400 : bytes.length);
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes; i++) {
            int at = from + random.nextInt(Math.max(1, reach));
            bytes[Math.min(at, bytes.length - 1)] = (byte) (random.nextInt(3) == 0 ? 0xff : random.nextInt());
        }
        return switch (random.nextInt(10)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> Arrays.copyOf(bytes, bytes.length + random.nextInt(1000));
            default -> bytes;
        };
    }
}
