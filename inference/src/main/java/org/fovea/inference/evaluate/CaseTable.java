package org.fovea.inference.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fovea.inference.explain.Box;
import org.jspecify.annotations.Nullable;

/**
 * Whose image is whose, and where the finding lies, as far as a data set tells: from {@code manifest.csv} in the evaluated
 * folder or the one above, else from file names such as {@code 0001_p100360.jpg} or {@code person12_bacteria_1.jpeg}.
 */
public record CaseTable(Map<Path, Row> rows) {

    private static final Pattern PATIENT_IN_NAME =
            Pattern.compile("(?:^|_)(?:person|p)([A-Za-z0-9]*\\d[A-Za-z0-9]*)(?=[_.])");

    /**
     * One image.
     *
     * @param patient id, empty where unknown
     * @param group of patients that belong together, for resampling; empty where unknown
     */
    public record Row(
            String patient, String group, @Nullable Box box) {}

    /** An empty table where there is none or it lacks a column {@code file}. */
    public static CaseTable near(Path folder) throws IOException {
        Path here = folder.toAbsolutePath().normalize();
        Path above = here.getParent();
        if (Files.exists(here.resolve("manifest.csv"))) {
            return read(here);
        }
        return above != null && Files.exists(above.resolve("manifest.csv")) ? read(above) : new CaseTable(Map.of());
    }

    /** @param label index of the image's class */
    public LabelledImage labelled(Path file, int label) {
        Row row = of(file);
        return new LabelledImage(file, label, row.patient(), row.group(), row.box());
    }

    Row of(Path file) {
        Row listed = rows.get(file.toAbsolutePath().normalize());
        if (listed != null) {
            return listed;
        }
        Matcher name = PATIENT_IN_NAME.matcher(String.valueOf(file.getFileName()));
        String patient = name.find() ? name.group(1) : "";
        return new Row(patient, patient, null);
    }

    private static CaseTable read(Path folder) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("manifest.csv"), StandardCharsets.UTF_8);
        List<String> header = lines.isEmpty() ? List.of() : cells(lines.getFirst());
        Map<Path, Row> rows = new HashMap<>();
        if (header.contains("file")) {
            for (String line : lines.subList(1, lines.size())) {
                List<String> cells = cells(line);
                if (cells.size() == header.size()) {
                    rows.put(folder.resolve(cell(header, cells, "file")), row(header, cells));
                }
            }
        }
        return new CaseTable(rows);
    }

    private static Row row(List<String> header, List<String> cells) {
        String patient = cell(header, cells, "patient_id");
        String family = cell(header, cells, "patient_family") + cell(header, cells, "patient_group");
        return new Row(patient.isEmpty() ? family : patient, family.isEmpty() ? patient : family, box(header, cells));
    }

    private static @Nullable Box box(List<String> header, List<String> cells) {
        try {
            return new Box(
                    Double.parseDouble(cell(header, cells, "bbox_cx")),
                    Double.parseDouble(cell(header, cells, "bbox_cy")),
                    Double.parseDouble(cell(header, cells, "bbox_w")),
                    Double.parseDouble(cell(header, cells, "bbox_h")));
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static String cell(List<String> header, List<String> cells, String column) {
        int index = header.indexOf(column);
        return index < 0 ? "" : cells.get(index);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.strip().split(",", -1)).map(String::strip).toList();
    }
}
