package org.fovea.app.output;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fovea.dicom.Outcome;

/**
 * Rows as comma-separated values (RFC 4180, UTF-8 with a byte order mark, which spreadsheets need to read Chinese). Names of
 * columns are English, so that programs can rely on them.
 */
public final class CsvTable {

    private final StringBuilder text = new StringBuilder();

    public CsvTable(List<String> columns) {
        add(columns);
    }

    /** @param cells as many as there are columns */
    public CsvTable add(List<String> cells) {
        text.append(cells.stream().map(CsvTable::cell).collect(Collectors.joining(",", "", "\r\n")));
        return this;
    }

    public CsvTable addAll(Stream<List<String>> rows) {
        rows.forEach(this::add);
        return this;
    }

    /** A cell that begins like a formula gets a quote in front, or a spreadsheet would carry it out. */
    private static String cell(String text) {
        boolean number = text.matches("-?[0-9.Ee+-]+");
        String safe = !text.isEmpty() && !number && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("[^,\"\\r\\n]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    /** Without the byte order mark. */
    public String text() {
        return text.toString();
    }

    /** Writes the rows; the file appears complete or not at all. Failures as {@link OutputProblem}. */
    public Outcome<Path> write(Path file) {
        byte[] bytes = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
        return OutputFile.write(file, stream -> stream.write(bytes));
    }
}
