package org.fovea.dicom.dcm4che;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Holds decoding to the samples that {@link IndependentDecodersTest} compared with other decoders. */
class ExactSamplesTest {

    private final SampleDigest digest = new SampleDigest();

    @Test
    void samplesAreThoseOfTheReferenceDecoders() throws Exception {
        Path corpus = Corpus.folder();
        List<String> wrong = new ArrayList<>();
        List<String> lines = lines();
        for (String line : lines) {
            String[] fields = line.split("\t");
            String found = digest.of(corpus.resolve(fields[0]), Integer.parseInt(fields[1]));
            if (!found.equals(fields[2])) {
                wrong.add(fields[0] + " " + found);
            }
        }
        assertThat(lines).hasSizeGreaterThan(500);
        assertThat(wrong).isEmpty();
    }

    static List<String> lines() throws IOException {
        try (BufferedReader table = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ExactSamplesTest.class.getResourceAsStream("exact-samples.tsv")),
                StandardCharsets.UTF_8))) {
            return table.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }
}
