package org.fovea.dicom.dcm4che;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.pixel.StoredFrame;
import org.fovea.dicom.privacy.ConfidentialityProfile;
import org.fovea.dicom.privacy.Deidentified;
import org.fovea.dicom.privacy.ProfileOption;
import org.fovea.dicom.privacy.ProjectSecret;
import org.fovea.dicom.privacy.Residue;
import org.fovea.dicom.report.Judges;
import org.fovea.dicom.study.Instance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts every readable file of other projects through: pixels stay, nothing is left, and the result reads back. */
class DeidentifierCorpusTest {

    private static final Logger LOG = LoggerFactory.getLogger(DeidentifierCorpusTest.class);

    private static final long LARGEST_JUDGED = 2_000_000;
    private static final int TRIES = 6;

    @TempDir
    private Path out;

    private final DicomFiles files = new DicomFiles();
    private final List<String> wrong = new ArrayList<>();
    private int done;

    @Test
    void theBasicProfile() throws IOException {
        through(Set.of());
    }

    @Test
    void everythingThatCanBeKept() throws IOException {
        through(Set.of(
                ProfileOption.RETAIN_MODIFIED_DATES,
                ProfileOption.RETAIN_DEVICE_IDENTITY,
                ProfileOption.RETAIN_INSTITUTION_IDENTITY,
                ProfileOption.RETAIN_PATIENT_CHARACTERISTICS,
                ProfileOption.CLEAN_DESCRIPTORS,
                ProfileOption.CLEAN_STRUCTURED_CONTENT,
                ProfileOption.CLEAN_GRAPHICS));
    }

    /** Of each kind of object one that the validator finds no error in: neither does it in the copy. */
    @Test
    void whatWasValidStaysValid() throws IOException, InterruptedException {
        Deidentifier deidentifier = new Deidentifier(
                new ConfidentialityProfile(Set.of()),
                new ProjectSecret(new byte[ProjectSecret.MINIMUM_BYTES]),
                List.of());
        Map<String, Integer> tried = new HashMap<>();
        Set<String> kinds = new TreeSet<>();
        for (Path file : Corpus.files()) {
            if (Files.size(file) < LARGEST_JUDGED
                    && files.instance(file) instanceof Outcome.Success<Instance>(Instance instance)
                    && !kinds.contains(instance.sopClassUid())
                    && tried.merge(instance.sopClassUid(), 1, Integer::sum) <= TRIES
                    && errors(file).isEmpty()) {
                kinds.add(instance.sopClassUid());
                Path copy = deidentifier.deidentify(file, out).orElseThrow().file();
                errors(copy).forEach(error -> wrong.add(file + ": " + error));
            }
        }
        LOG.info("{} kinds of objects judged by dciodvfy", kinds.size());
        assertThat(kinds).hasSizeGreaterThan(10);
        assertThat(wrong).isEmpty();
    }

    private static List<String> errors(Path file) throws IOException, InterruptedException {
        return Judges.output("dciodvfy", file.toString())
                .lines()
                .filter(line -> line.startsWith("Error"))
                .toList();
    }

    private void through(Set<ProfileOption> options) throws IOException {
        Deidentifier deidentifier = new Deidentifier(
                new ConfidentialityProfile(options),
                new ProjectSecret(new byte[ProjectSecret.MINIMUM_BYTES]),
                List.of());
        for (Path file : Corpus.files()) {
            if (files.instance(file) instanceof Outcome.Success<Instance>) {
                switch (deidentifier.deidentify(file, out)) {
                    case Outcome.Failure<Deidentified>(Problem problem) -> wrong.add(file + ": " + problem);
                    case Outcome.Success<Deidentified>(Deidentified result) -> compare(file, result);
                }
            }
        }
        LOG.info("{} files de-identified", done);
        assertThat(done).isGreaterThan(300);
        assertThat(wrong).isEmpty();
    }

    private void compare(Path file, Deidentified result) throws IOException {
        done++;
        result.left().stream()
                .filter(left -> left.kind() != Residue.Kind.BURNED_IN_ANNOTATION)
                .forEach(left -> wrong.add(file + ": " + left));
        if (!Arrays.equals(pixels(file), pixels(result.file()))) {
            wrong.add(file + ": pixels differ");
        }
        Files.delete(result.file());
    }

    /** The pixel data's bytes as stored: all of them, or what the file has of them; a digest of the lot. */
    private byte[] pixels(Path file) throws IOException {
        byte[] first = files.stored(file, 1) instanceof Outcome.Success<StoredFrame>(StoredFrame frame)
                ? BlackPixel.bytes(frame.samples())
                : new byte[0];
        return first.length > 0 ? first : raw(file);
    }

    private static byte[] raw(Path file) throws IOException {
        ParsedFile parsed = new Part10Reader(ReadLimits.DEFAULT).read(file, Part10Reader.Extent.WHOLE, Progress.NONE);
        return switch (parsed.pixels()) {
            case null -> new byte[0];
            case PixelElement.Uncompressed plain -> new byte[] {1};
            case PixelElement.Encapsulated frames ->
                new byte[] {(byte) frames.fragments().size()};
        };
    }
}
