package org.fovea.dicom.dcm4che;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.pixel.Samples;
import org.fovea.dicom.pixel.StoredFrame;
import org.junit.jupiter.api.Test;

/**
 * Holds decoding to samples that were compared with independent decoders once: GDCM 3.0.21 and DCMTK 3.6.7, or, where
 * both lack or mistake the syntax (single bits, 32 bit big endian), the same image stored uncompressed.
 */
class ExactSamplesTest {

    private final DicomFiles files = new DicomFiles();

    @Test
    void samplesAreThoseOfTheReferenceDecoders() throws Exception {
        Path corpus = Corpus.folder();
        List<String> wrong = new ArrayList<>();
        List<String> lines = lines();
        for (String line : lines) {
            String[] fields = line.split("\t");
            String found = digest(corpus.resolve(fields[0]), Integer.parseInt(fields[1]));
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

    private String digest(Path file, int frames) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-1");
        for (int frame = 1; frame <= frames; frame++) {
            switch (files.stored(file, frame)) {
                case Outcome.Success<StoredFrame>(StoredFrame decoded) -> digest.update(bytes(decoded.samples()));
                case Outcome.Failure<StoredFrame>(Problem problem) -> {
                    return problem.toString();
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] bytes(Samples samples) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * samples.count()).order(ByteOrder.LITTLE_ENDIAN);
        switch (samples) {
            case Samples.Bytes(byte[] values) -> buffer.put(values);
            case Samples.Shorts(short[] values) -> {
                for (short value : values) {
                    buffer.putShort(value);
                }
            }
            case Samples.Ints(int[] values) -> {
                for (int value : values) {
                    buffer.putInt(value);
                }
            }
            case Samples.Floats(float[] values) -> {
                for (float value : values) {
                    buffer.putFloat(value);
                }
            }
        }
        byte[] bytes = new byte[buffer.position()];
        buffer.flip().get(bytes);
        return bytes;
    }
}
