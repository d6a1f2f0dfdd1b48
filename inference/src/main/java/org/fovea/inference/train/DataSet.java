package org.fovea.inference.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.inference.explain.Box;
import org.jspecify.annotations.Nullable;

/** The part of a data set's {@code manifest.csv} that some splits name; no pixels yet. */
public record DataSet(List<LabelledFile> files) {

    public DataSet {
        files = List.copyOf(files);
    }

    /**
     * @param folder holds {@code manifest.csv} and the files that it names
     * @param splits lines of other splits are left out
     */
    public static Outcome<DataSet> read(Path folder, DataTable table, Set<String> splits) {
        List<String> lines;
        try {
            lines = Files.readAllLines(folder.resolve("manifest.csv"), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            return Outcome.failure(Problem.of(
                    TrainingProblem.NO_TABLE, folder.resolve("manifest.csv").toString()));
        }
        List<String> header = lines.isEmpty() ? List.of() : cells(lines.getFirst());
        List<String> wanted = new ArrayList<>(List.of(table.file(), table.label(), table.group(), table.split()));
        wanted.addAll(table.box());
        for (String column : wanted) {
            if (!header.contains(column)) {
                return Outcome.failure(Problem.of(TrainingProblem.NO_COLUMN, column));
            }
        }
        List<LabelledFile> files = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            List<String> cells = cells(lines.get(i));
            if (cells.size() != header.size()) {
                return badLine(i, "it has " + cells.size() + " cells");
            }
            if (!splits.contains(cells.get(header.indexOf(table.split())))) {
                continue;
            }
            String label = cells.get(header.indexOf(table.label()));
            if (!table.classes().contains(label)) {
                return badLine(i, "unknown class " + label);
            }
            try {
                files.add(new LabelledFile(
                        folder.resolve(cells.get(header.indexOf(table.file()))),
                        table.classes().indexOf(label),
                        cells.get(header.indexOf(table.group())),
                        box(cells, header, table.box())));
            } catch (IllegalArgumentException impossible) {
                return badLine(i, String.valueOf(impossible.getMessage()));
            }
        }
        return Outcome.success(new DataSet(files));
    }

    private static @Nullable Box box(List<String> cells, List<String> header, List<String> columns) {
        List<String> numbers =
                columns.stream().map(c -> cells.get(header.indexOf(c))).toList();
        if (numbers.isEmpty() || numbers.contains("")) {
            return null;
        }
        double[] box = numbers.stream().mapToDouble(Double::parseDouble).toArray();
        return new Box(box[0], box[1], box[2], box[3]);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.strip().split(",", -1)).map(String::strip).toList();
    }

    private static Outcome<DataSet> badLine(int index, String fault) {
        return Outcome.failure(Problem.of(TrainingProblem.BAD_LINE, String.valueOf(index + 1), fault));
    }
}
