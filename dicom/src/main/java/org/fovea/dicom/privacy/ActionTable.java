package org.fovea.dicom.privacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Table E.1-1 of PS3.15, read from the resource {@code action-table.tsv}, which says its edition. */
final class ActionTable {

    /** The edition of the standard that the table was taken from. */
    static final String EDITION = "2024b";

    private static final String RESOURCE = "action-table.tsv";
    private static final String PRIVATE = "odd";

    private final Map<String, TableRow> rows;

    private ActionTable(List<TableRow> rows) {
        this.rows = rows.stream().collect(Collectors.toUnmodifiableMap(TableRow::tag, Function.identity()));
    }

    /** @throws IllegalStateException where the resource is missing or wrong, which is a fault of the build */
    static ActionTable read() {
        InputStream resource = ActionTable.class.getResourceAsStream(RESOURCE);
        if (resource == null) {
            throw new IllegalStateException("missing resource " + RESOURCE);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            List<String[]> lines = reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
            List<String> columns = List.of(lines.getFirst());
            return new ActionTable(
                    lines.stream().skip(1).map(fields -> row(columns, fields)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null for attributes that the table does not list. */
    @Nullable
    TableRow row(int tag) {
        if ((tag >>> 16) % 2 == 1) {
            return rows.get(PRIVATE);
        }
        TableRow exact = rows.get("(%04X,%04X)".formatted(tag >>> 16, tag & 0xffff));
        return exact != null ? exact : rows.get(repeating(tag));
    }

    Collection<TableRow> rows() {
        return rows.values();
    }

    /** Curves are listed as a whole group, overlays element by element. */
    private static String repeating(int tag) {
        return tag >>> 24 == 0x50 ? "(50xx,xxxx)" : "(%02Xxx,%04X)".formatted(tag >>> 24, tag & 0xffff);
    }

    private static TableRow row(List<String> columns, String[] fields) {
        if (fields.length != columns.size()) {
            throw new IllegalStateException(RESOURCE + ": " + String.join(" ", fields));
        }
        Map<String, String> cells = IntStream.range(0, fields.length)
                .boxed()
                .collect(Collectors.toMap(columns::get, column -> fields[column]));
        Map<ProfileOption, ActionCode> options = new EnumMap<>(ProfileOption.class);
        for (ProfileOption option : ProfileOption.values()) {
            String cell = cells.getOrDefault(option.column(), "");
            if (!cell.equals("-")) {
                options.put(option, ActionCode.of(cell));
            }
        }
        return new TableRow(
                cells.getOrDefault("tag", ""),
                cells.getOrDefault("name", ""),
                ActionCode.of(cells.getOrDefault("basicProfile", "")),
                options);
    }
}
