package org.fovea.dicom.dcm4che;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.codec.TransferSyntax;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.ReadProblem;
import org.junit.jupiter.api.Test;

/** Counts what opens, decodes and is exact, writes it to {@code target/conformance.md}, and holds the document to it. */
class ConformanceTest {

    private final DicomFiles files = new DicomFiles();
    private final Map<String, Row> syntaxes = new TreeMap<>();
    private final Map<String, Row> objects = new TreeMap<>();
    private final List<String> exceptions = new ArrayList<>();

    /** Counts of one line of a table. */
    private static final class Row {
        private int open;
        private int images;
        private int decoded;
        private int compared;
        private int exact;
    }

    @Test
    void theDocumentSaysWhatIsMeasured() throws IOException {
        Path corpus = Corpus.folder();
        Map<String, String[]> compared = ExactSamplesTest.lines().stream()
                .map(line -> line.split("\t"))
                .collect(Collectors.toMap(fields -> fields[0], fields -> fields));
        for (Path file : Corpus.files()) {
            count(file, corpus.relativize(file).toString().replace('\\', '/'), compared);
        }
        List<String> lines = new ArrayList<>();
        table(lines, "Transfer syntax", syntaxes);
        table(lines, "Object", objects);
        lines.addAll(exceptions);
        Files.write(Path.of("target", "conformance.md"), lines);

        assertThat(Files.readAllLines(Path.of("..", "docs", "conformance.md"))).containsAll(lines);
    }

    private void count(Path file, String name, Map<String, String[]> compared) {
        switch (files.instance(file)) {
            case Outcome.Failure<Instance>(Problem problem) -> {
                if (problem.reason() != ReadProblem.MEDIA_DIRECTORY && !name.endsWith(".md")) {
                    exceptions.add("- `" + name + "`: " + problem);
                }
            }
            case Outcome.Success<Instance>(Instance instance) -> {
                Problem refused = instance.hasImage() ? refusal(file, instance) : null;
                if (refused != null) {
                    exceptions.add("- `" + name + "`: " + refused);
                }
                for (Row row : List.of(
                        row(syntaxes, TransferSyntax.title(instance.transferSyntaxUid())),
                        row(objects, objectType(instance.sopClassUid())))) {
                    row.open++;
                    row.images += instance.hasImage() ? 1 : 0;
                    row.decoded += instance.hasImage() && refused == null ? 1 : 0;
                    String[] line = compared.getOrDefault(name, new String[] {name, "", "", "-", "-"});
                    boolean exact = !line[3].equals("-");
                    row.exact += exact ? 1 : 0;
                    row.compared += exact || !line[4].equals("-") ? 1 : 0;
                }
            }
        }
    }

    private Problem refusal(Path file, Instance instance) {
        return switch (files.stored(file, instance.frames())) {
            case Outcome.Success<?> decoded -> null;
            case Outcome.Failure<?>(Problem problem) -> problem;
        };
    }

    private static String objectType(String sopClassUid) {
        return sopClassUid.isEmpty() ? "not stated" : ObjectTypes.name(sopClassUid);
    }

    private static Row row(Map<String, Row> table, String title) {
        return table.computeIfAbsent(title, absent -> new Row());
    }

    private static void table(List<String> lines, String title, Map<String, Row> rows) {
        lines.add("| " + title + " | files that open | with an image | decode | compared | exact |");
        lines.add("|---|---|---|---|---|---|");
        rows.forEach((name, row) -> lines.add("| " + name + " | " + row.open + " | " + row.images + " | " + row.decoded
                + " | " + row.compared + " | " + row.exact + " |"));
    }
}
