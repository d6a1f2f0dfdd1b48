package org.fovea.dicom.dcm4che;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.codec.TransferSyntax;
import org.fovea.dicom.codec.TransferSyntax.Coding;
import org.fovea.dicom.study.Instance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares our samples with those of GDCM, DCMTK, OpenJPEG and pydicom, where they are installed: a few files of each
 * transfer syntax in the normal run, all of them with {@code -Dfovea.compare=all}, which also writes {@code
 * target/exact-samples.tsv}, the table that {@link ExactSamplesTest} and the document stand on.
 */
class IndependentDecodersTest {

    private static final int FRAMES = 6;
    private static final boolean ALL = "all".equals(System.getProperty("fovea.compare"));
    private static final int OF_EACH = 2;
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{40}");

    @TempDir
    private Path folder;

    private final SampleDigest digest = new SampleDigest();

    /** One file: how many frames were compared, our samples, who agrees and who differs. */
    private record Line(String name, Coding coding, int frames, String ours, Set<String> agree, Set<String> differ) {

        String text() {
            return String.join("\t", name, "" + frames, ours, listed(agree), listed(differ));
        }

        private static String listed(Set<String> decoders) {
            return decoders.isEmpty() ? "-" : String.join(",", decoders);
        }
    }

    @Test
    void ourSamplesAreThoseOfOtherDecoders() throws Exception {
        Path corpus = Corpus.folder();
        Map<Path, Instance> images = chosen();
        Map<Path, Integer> frames = new LinkedHashMap<>();
        images.forEach((file, instance) -> frames.put(file, Math.min(FRAMES, instance.frames())));
        IndependentDecoders decoders = new IndependentDecoders(folder);
        Map<Path, String> pydicom = decoders.pydicom(frames);
        List<Line> lines = new ArrayList<>();
        for (Path file : images.keySet()) {
            String ours = digest.of(file, frames.get(file));
            Map<String, String> others = new HashMap<>(decoders.others(file, images.get(file), frames.get(file)));
            if (pydicom.containsKey(file)) {
                others.put("pydicom", pydicom.get(file));
            }
            Line line = new Line(
                    corpus.relativize(file).toString().replace('\\', '/'),
                    coding(images.get(file)),
                    frames.get(file),
                    ours,
                    new TreeSet<>(),
                    new TreeSet<>());
            others.forEach((decoder, theirs) -> {
                if (theirs.equals(ours)) {
                    line.agree().add(decoder);
                } else if (DIGEST.matcher(theirs).matches()) {
                    line.differ().add(decoder);
                }
            });
            lines.add(line);
        }
        findTwins(lines);
        if (ALL) {
            write(lines);
            return;
        }
        Map<String, String> table = new HashMap<>();
        ExactSamplesTest.lines().forEach(line -> table.put(line.split("\t")[0], line));
        for (Line line : lines) {
            Set<String> confirmed =
                    new HashSet<>(List.of(table.get(line.name()).split("\t")[3].split(",")));
            confirmed.removeAll(Set.of("-", "twin"));
            assertThat(line.agree()).as(line.text()).containsAll(confirmed);
        }
    }

    /** Where nobody else decodes a form, the same image stored uncompressed elsewhere in the corpus is as good. */
    private static void findTwins(List<Line> lines) {
        Set<String> confirmed = new HashSet<>();
        lines.stream()
                .filter(line -> line.coding() == Coding.NATIVE && !line.agree().isEmpty())
                .forEach(line -> confirmed.add(line.ours()));
        lines.stream()
                .filter(line -> line.agree().isEmpty() && confirmed.contains(line.ours()))
                .forEach(line -> line.agree().add("twin"));
    }

    private static void write(List<Line> lines) throws Exception {
        List<String> text =
                new ArrayList<>(List.of("# file of the corpus, frames (at most the first six), SHA-1 of their"
                        + " samples (interleaved, little endian), decoders that find the same, decoders that do not"));
        lines.stream()
                .filter(line -> DIGEST.matcher(line.ours()).matches())
                .map(Line::text)
                .forEach(text::add);
        Files.write(Path.of("target", "exact-samples.tsv"), text);
    }

    private Map<Path, Instance> chosen() throws Exception {
        DicomFiles files = new DicomFiles();
        Map<String, Integer> taken = new HashMap<>();
        Map<Path, Instance> images = new LinkedHashMap<>();
        for (Path file : Corpus.files()) {
            if (files.instance(file) instanceof Outcome.Success<Instance>(Instance instance) && instance.hasImage()) {
                boolean small = instance.rows() * instance.columns() <= 512 * 512;
                if (ALL
                        || (small
                                && listed(file)
                                && taken.merge(instance.transferSyntaxUid(), 1, Integer::sum) <= OF_EACH)) {
                    images.put(file, instance);
                }
            }
        }
        return images;
    }

    private static boolean listed(Path file) throws Exception {
        String name = Corpus.folder().relativize(file).toString().replace('\\', '/');
        return ExactSamplesTest.lines().stream().anyMatch(line -> line.startsWith(name + "\t"));
    }

    private static Coding coding(Instance instance) {
        return TransferSyntax.of(instance.transferSyntaxUid())
                .map(TransferSyntax::coding)
                .orElse(Coding.NONE);
    }
}
